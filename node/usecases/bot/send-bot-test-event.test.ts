import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import { HOUR_MS } from '../../domain/time-units'
import { openedHandoff, soon } from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { endHandoff } from '../conversation/end-handoff'
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

it('hastens nothing that waits for another reason', async () => {
  const { ports, waiting } = await setUp(down)

  await sendBotTestEvent(ports)

  expect(await waiting()).toEqual(['handoff.closed'])
})
