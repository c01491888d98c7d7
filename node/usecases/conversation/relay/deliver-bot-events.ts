import type { BotItem } from '../../../domain/conversation/outbox'
import { catchBugs } from './catch-bugs'
import { SHORTEST_TRY_MS } from './relay'
import type { Round } from './round'
import { note, timeLeft, triedNow } from './round'

/** A bot that does not answer holds nobody up for longer. */
const LONGEST_TRY_MS = 10_000

/**
 * Whether an event may go out in this round: it was stored with the lease, or it only says that the partner now has the
 * handoff, which stays true if we die before the next write. A close is stored before it is told.
 */
const mayGo = ({ leased }: Round, { id, payload }: BotItem): boolean =>
  leased.lease?.sending.toBot.includes(id) === true ||
  payload.type === 'handoff.queued'

const nextEvent = (round: Round): BotItem | undefined => {
  const head = round.record.toBot.find(({ status }) => status === 'WAITING')
  const isDue =
    head?.dueAt === undefined ||
    Date.parse(head.dueAt) <= round.relay.ports.clock.now()

  return head && isDue && mayGo(round, head) ? head : undefined
}

/** Tells the bot what waits for it, in order, until something has to wait on. */
export const tellBot = async (round: Round): Promise<void> => {
  const { ports, settings } = round.relay

  for (
    let event = nextEvent(round);
    event && timeLeft(round) >= SHORTEST_TRY_MS;
    event = nextEvent(round)
  ) {
    const { id, attempts, payload } = event
    const timeoutMs = Math.min(timeLeft(round), LONGEST_TRY_MS)
    const result = await catchBugs(ports, () =>
      ports.bot.deliver(payload, settings.bot, timeoutMs)
    )

    note(round, {
      kind: 'bot',
      sent: { id, attempts },
      result,
      ...triedNow(round),
    })
  }
}
