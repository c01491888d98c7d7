import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import { handoffInput, soon } from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { readStatus } from '../../status/read-status'
import { endHandoff } from '../end-handoff'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sweep } from './sweep'

const conversationId = 'conversation-1'

const setUp = () => {
  const { ports, cloud } = fakePorts()

  return {
    ports,
    cloud,
    run: (limit = 20) => sweep(ports, { limit, deadline: soon(ports) }),
    open: async (id: string) => {
      await requestHandoff(
        ports,
        handoffInput({ conversationId: id }),
        soon(ports)
      )
      cloud.clock.advance(1000)
    },
  }
}

it('keeps what has ended for as long as the merchant chose', async () => {
  const { ports, cloud, run, open } = setUp()

  cloud.settings.change(({ general }) => {
    general.retentionDays = 90
  })
  await open('ended')
  await endHandoff(ports, { conversationId: 'ended' }, soon(ports))
  cloud.clock.advance(10 * MINUTE_MS)
  await run()
  cloud.clock.advance(89 * DAY_MS)
  await run()

  expect(cloud.conversations.peek('ended')).toBeDefined()

  cloud.clock.advance(2 * DAY_MS)
  await run()

  expect(cloud.conversations.peek('ended')).toBeUndefined()
})

it('leaves one entry, and one open conversation, of forty handoffs in a row', async () => {
  const { ports, cloud, run, open } = setUp()

  for (let round = 0; round < 40; round += 1) {
    await open(conversationId)
    await endHandoff(ports, { conversationId }, soon(ports))
  }

  await open(conversationId)

  expect((await readStatus(ports))._unsafeUnwrap().openHandoffs).toBe(1)

  await run(300)

  expect(cloud.index.open.size).toBe(1)
  expect(
    JSON.stringify(cloud.conversations.peek(conversationId)).length
  ).toBeLessThan(32 * 1024)
})
