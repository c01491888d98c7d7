import { LEASE_MS, takeLease } from '../../../domain/conversation/lease'
import { MINUTE_MS } from '../../../domain/time-units'
import { requestHandoff } from '../request-handoff/request-handoff'
import {
  handoffInput,
  openedHandoff,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { beginRelay } from './relay'
import { timeLeft } from './round'

it('gives a call to the bot ten seconds, however long the request may last', async () => {
  const { ports, cloud } = fakePorts()
  const given: number[] = []
  const { bot } = ports
  const watched = {
    ...ports,
    bot: {
      ...bot,
      deliver: (...call: Parameters<typeof bot.deliver>) => {
        given.push(call[2].timeoutMs)

        return bot.deliver(...call)
      },
    },
  }

  await requestHandoff(watched, handoffInput(), cloud.clock.now() + MINUTE_MS)

  expect(given.length).toBeGreaterThan(0)
  expect(new Set(given)).toEqual(new Set([10_000]))
})

it('ends a call five seconds before the lease does', async () => {
  const { ports, cloud } = fakePorts()

  await openedHandoff(ports)

  const now = cloud.clock.now()
  const relay = (await beginRelay(ports, now + MINUTE_MS))._unsafeUnwrap()
  const record = cloud.conversations.peek('conversation-1')!
  const sending = { commands: [], events: [] }
  const leased = takeLease(record, relay.holder, sending, now)
  const round = { relay, leased, record: leased, outcomes: [] }

  expect(timeLeft(round)).toBe(LEASE_MS - 5000)
})
