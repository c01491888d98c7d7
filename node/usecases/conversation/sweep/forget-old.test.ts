import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import { endHandoff } from '../end-handoff'
import { listConversations } from '../list-conversations/list-conversations'
import { requestHandoff } from '../request-handoff/request-handoff'
import { readInsights } from '../../insights/read-insights'
import {
  handoffInput,
  messageInput,
  soon,
} from '../../../testing/conversation-inputs'
import { storedPorts } from '../../../testing/stored-ports'
import { CONVERSATION_ID, lost, setUp } from '../../../testing/sweep-set-up'
import { retryDeliveries } from '../failures/retry-deliveries'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { sweep } from './sweep'

const refused: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'fake.refused',
  detail: '422',
}

it('forgets after thirty days what was set aside', async () => {
  const { cloud, run } = setUp()
  const today = cloud.clock.iso().slice(0, 10)

  cloud.conversations.setAside.push(
    { conversationId: 'a', day: '2026-10-01', name: '1' },
    { conversationId: 'b', day: today, name: '2' }
  )
  await run()

  expect(cloud.conversations.setAside).toMatchObject([{ name: '2' }])
})

it('forgets a conversation thirty days after its end, and not one that began again', async () => {
  const { ports, cloud, run, open } = setUp()

  await open('ended', 'again')
  for (const id of ['ended', 'again']) {
    await endHandoff(ports, { conversationId: id }, soon(ports))
  }
  cloud.clock.advance(10 * MINUTE_MS)
  await run()
  await open('again')
  cloud.clock.advance(30 * DAY_MS - 11 * MINUTE_MS)
  await run()

  expect(cloud.conversations.peek('ended')).toBeDefined()

  cloud.clock.advance(12 * MINUTE_MS)
  await run()

  expect(cloud.conversations.peek('ended')).toBeUndefined()
  expect(cloud.conversations.peek('again')).toBeDefined()
})

it('forgets a day later what had something on its way when its time came', async () => {
  const { ports, cloud, remote, run, open } = setUp()

  await open(CONVERSATION_ID)
  remote.faults.next('end', refused)
  await endHandoff(ports, { conversationId: CONVERSATION_ID }, soon(ports))
  cloud.clock.advance(10 * MINUTE_MS)
  await run()
  cloud.clock.advance(30 * DAY_MS)
  remote.faults.next('end', lost)
  await retryDeliveries(
    ports,
    { conversationId: CONVERSATION_ID, by: 'ana' },
    soon(ports)
  )
  await run()

  expect(cloud.conversations.peek(CONVERSATION_ID)).toBeDefined()

  cloud.clock.advance(DAY_MS)
  await run()

  expect(cloud.conversations.peek(CONVERSATION_ID)).toBeUndefined()
})

const LONG = 'words '.repeat(500)

/** Two conversations with everything that is kept of one, the second 20 days after the first. */
const olderAndYounger = async () => {
  const { ports, cloud, files } = storedPorts()
  const run = () => sweep(ports, { limit: 20, deadline: soon(ports) })
  const happened = async (id: string) => {
    const shopper = { name: `Name of ${id}`, phoneNumber: '+55 11 98888-7777' }
    const transcript = Array.from({ length: 20 }, () => ({
      author: 'SHOPPER' as const,
      text: `${id} ${LONG}`,
      sentAt: cloud.clock.iso(),
    }))

    const asked = await requestHandoff(
      ports,
      handoffInput({ conversationId: id, shopper, transcript }),
      soon(ports)
    )
    expect(asked._unsafeUnwrap().handoff).toBeDefined()
    await sendShopperMessage(
      ports,
      messageInput('m-1', { conversationId: id, text: `${id} asks` }),
      soon(ports)
    )
    await endHandoff(ports, { conversationId: id }, soon(ports))
    cloud.clock.advance(10 * MINUTE_MS)
    await run()
  }

  await happened('older')
  cloud.clock.advance(20 * DAY_MS)
  await happened('younger')

  return {
    ports,
    cloud,
    run,
    /** The names of buckets that hold something of a conversation. */
    traces: (id: string) => files.bucketsWith(id),
    factFiles: () => files.names('insight-facts'),
    listed: async (search?: string) =>
      (await listConversations(ports, { filter: {}, search, first: 20 }))
        ._unsafeUnwrap()
        .records.map(({ conversationId }) => conversationId),
  }
}

it('leaves nothing of what is older than the merchant keeps it, and all of what is younger', async () => {
  const { cloud, run, traces, listed } = await olderAndYounger()
  const kept = traces('younger')

  expect(traces('older')).toEqual(kept)
  expect(kept).toEqual(
    expect.arrayContaining(['conversations', 'ended', 'timelines'])
  )
  expect(await listed()).toEqual(['younger', 'older'])
  expect(await listed('7777')).toEqual(['younger', 'older'])

  cloud.clock.advance(11 * DAY_MS)
  await run()

  expect(traces('older')).toEqual([])
  expect(traces('younger')).toEqual(kept)
  expect(await listed()).toEqual(['younger'])
  expect(await listed('7777')).toEqual(['younger'])
})

it('keeps the figures of a day beyond the conversations, and what they were made of for 62 days', async () => {
  const { ports, cloud, run, factFiles } = await olderAndYounger()
  const requests = async () =>
    (await readInsights(ports, 'LAST_30_DAYS'))._unsafeUnwrap().before.figures
      .requests

  cloud.clock.advance(11 * DAY_MS)
  await run()
  expect(await requests()).toBe(1)

  cloud.clock.advance(28 * DAY_MS)
  await run()
  expect(await requests()).toBe(2)

  expect(factFiles()).toHaveLength(2)
  cloud.clock.advance(4 * DAY_MS)
  await run()
  expect(factFiles()).toHaveLength(1)
})
