import { openTickets } from '../../../domain/conversation/bot/bot-tickets'
import type { BotItem } from '../../../domain/conversation/outbox/outbox'
import { attemptsOf } from '../../../domain/conversation/outbox/outbox'
import { dueEvents } from '../../../domain/conversation/due-work'
import { isWeni } from '../../../domain/settings/bot-kind'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { noteOutcome, timeLeft, tryOnce } from './round'

/** A bot that does not answer holds nobody up for longer. */
const LONGEST_TRY_MS = 10_000

const endings: ReadonlySet<string> = new Set([
  'handoff.unavailable',
  'handoff.closed',
])

/** A close is stored before it is sent. So is everything for Weni, which ignores ids: the shopper would read a repetition twice. */
const isStoredFirst = ({ relay }: Round, { payload }: BotItem): boolean =>
  endings.has(payload.type) || isWeni(relay.settings)

/**
 * Whether an event may go out in this round, or has to be stored before. What is not would be made again, the same, if we died
 * before the next write.
 */
const mayGo = (round: Round, item: BotItem): boolean =>
  !isStoredFirst(round, item) ||
  round.leased.lease?.sending.events.includes(item.id) === true

const nextEvent = (round: Round): BotItem | undefined => {
  const [head] = dueEvents(round.record, round.relay.ports.clock.now())

  return head && mayGo(round, head) ? head : undefined
}

/** Tells the bot what waits for it, in order, until something has to wait on. */
export const deliverBotEvents = async (round: Round): Promise<void> => {
  const { ports, settings } = round.relay

  for (
    let event = nextEvent(round);
    event && timeLeft(round) >= SHORTEST_TRY_MS;
    event = nextEvent(round)
  ) {
    const { id, payload, state } = event
    const attempts = attemptsOf(event)
    const tried = await tryOnce(round, () =>
      ports.bot.deliver(payload, settings.bot, {
        tickets: openTickets(round.record, payload.handoff.id),
        ambiguous: state.kind === 'AMBIGUOUS',
        timeoutMs: Math.min(timeLeft(round), LONGEST_TRY_MS),
      })
    )

    noteOutcome(round, { kind: 'bot', sent: { id, attempts }, ...tried })
  }
}
