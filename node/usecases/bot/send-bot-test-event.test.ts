import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import { HOUR_MS } from '../../domain/time-units'
import { openedHandoff, soon } from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { endHandoff } from '../conversation/end-handoff'
import type { Ports } from '../../ports/ports'
import { readStatus } from '../status/read-status'
import { saveBotConnection } from './save-bot-connection'
import { sendBotTestEvent } from './send-bot-test-event'

const conversationId = 'conversation-1'

const refused: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'bot.refused',
  detail: 'HTTP 401',
}

const down: DeliveryFailure = {
  kind: 'RETRY',
  ambiguous: false,
  detail: 'HTTP 503',
  retryAfterMs: HOUR_MS,
}

/** A conversation whose end the bot did not take. */
const setUp = async (failure: DeliveryFailure) => {
  const { ports, cloud } = fakePorts()

  await openedHandoff(ports)
  cloud.inbox.faults.next('deliver', failure)
  await endHandoff(ports, { conversationId }, soon(ports))

  const waiting = async () =>
    (await ports.conversations.read(conversationId, { fresh: true }))
      ._unsafeUnwrap()
      .record?.toBot.map(({ payload }) => payload.type)

  expect(await waiting()).toEqual(['handoff.closed'])

  return { ports, cloud, waiting }
}

it('delivers what the bot refused, as soon as it takes a test', async () => {
  const { ports, waiting } = await setUp(refused)

  expect((await sendBotTestEvent(ports)).isOk()).toBe(true)
  expect(await waiting()).toEqual([])
})

it('leaves it waiting while the bot refuses the test too', async () => {
  const { ports, cloud, waiting } = await setUp(refused)

  cloud.inbox.faults.next('deliver', refused)

  expect((await sendBotTestEvent(ports)).isErr()).toBe(true)
  expect(await waiting()).toEqual(['handoff.closed'])
})

describe('of a bot that refuses a test', () => {
  const troubles = async (ports: Ports) =>
    (await readStatus(ports))
      ._unsafeUnwrap()
      .findings.filter(({ cause }) => cause === 'BOT_REFUSES')

  const refusing = async () => {
    const { ports, cloud } = fakePorts()

    await openedHandoff(ports)
    cloud.inbox.faults.next('deliver', refused, { times: 2 })
    await sendBotTestEvent(ports)
    await sendBotTestEvent(ports)

    return { ports, cloud }
  }

  it('says so, since the first time, until it takes one', async () => {
    const { ports, cloud } = await refusing()

    expect(await troubles(ports)).toMatchObject([
      { level: 'FAILING', conversations: 1 },
    ])

    cloud.inbox.faults.next('deliver', down)
    await sendBotTestEvent(ports)
    expect(await troubles(ports)).toHaveLength(1)

    await sendBotTestEvent(ports)
    expect(await troubles(ports)).toEqual([])
  })

  it('says so until it takes another event', async () => {
    const { ports } = await refusing()

    await endHandoff(ports, { conversationId }, soon(ports))

    expect(await troubles(ports)).toEqual([])
  })

  it.each([true, false])(
    'says nothing of one that was connected anew, with its secret kept: %s',
    async (keepSecret) => {
      const { ports } = await refusing()
      const { address } = (await ports.settings.read())._unsafeUnwrap().settings
        .bot.connection!

      await saveBotConnection(ports, {
        kind: 'CALLBACK',
        address,
        keepSecret,
        by: 'ana@livestore.example',
      })

      expect(await troubles(ports)).toEqual([])
    }
  )

  it('says it once where events wait for it too', async () => {
    const { ports, cloud } = await refusing()

    cloud.inbox.faults.next('deliver', refused)
    await endHandoff(ports, { conversationId }, soon(ports))

    expect(await troubles(ports)).toHaveLength(1)
  })
})

it('hastens nothing that waits for another reason', async () => {
  const { ports, waiting } = await setUp(down)

  await sendBotTestEvent(ports)

  expect(await waiting()).toEqual(['handoff.closed'])
})
