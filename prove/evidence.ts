import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import type { SeenTicket } from './partner-side'
import type { PlayedHandoff } from './actors/played-handoff'

/** All that is known of one handoff when everything is over. */
export interface Evidence {
  handoff: PlayedHandoff
  /** What the bot was told of it, each event once. */
  events: BotEvent[]
  /** Its tickets, oldest first. */
  tickets: SeenTicket[]
  /** Whether one can ask its partner. */
  canBeAsked: boolean
  /** When answers of the partner showed its ticket as done. */
  shownAsDone: number[]
  /** When a webhook call with these words was acknowledged. */
  arrivedAt(token: string): number
  /** Whether webhook calls about its conversation got lost. */
  isDeaf: boolean
  /** When the merchant connected another account. */
  accountChangedAt?: number
  /** How often these words arrived without the service being able to learn of it. */
  ambiguous(token: string): number
  /** Tokens that the merchant is shown as failed. */
  failed: ReadonlySet<string>
  /** Whose bot drops no repetition, so that what may have arrived is told to the agent instead of told again. */
  isWeni: boolean
}

export const closesOf = ({ events }: Evidence): BotEvent[] =>
  events.filter(({ event }) => event !== undefined)

/** When the close was made that the bot was told first; never where it was told none. */
export const closedAt = (evidence: Evidence): number => {
  const [close] = closesOf(evidence)

  return close ? Date.parse(close.createdAt) : Infinity
}

/** When the partner showed what the close is founded on. */
export const doneAt = (evidence: Evidence): number | undefined => {
  const at = closedAt(evidence)
  const { canBeAsked, shownAsDone, handoff } = evidence

  return (canBeAsked ? shownAsDone : handoff.solvedAt)
    .filter((one) => one <= at)
    .pop()
}
