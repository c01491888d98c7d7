import { iso } from '../iso'
import type { NewItem } from '../conversation/outbox/outbox'
import type { PartnerCommand } from '../conversation/outbox/partner-command'
import { DAY_MS } from '../time-units'
import { withoutTranscript } from './filed-transcript'
import { isOpen } from './handoff-state'
import type { CloseReason } from './handoff-state'
import type { Handoff } from './handoff'
import type { Told } from './told'
import { tell, untold } from './told'
import { transition } from './transition'
import { withCommand } from './with-command'

/** What the merchant wants said to shoppers who reach nobody, and asked of those whom an agent served. */
export interface MerchantWords {
  unavailable: string
  noAgent: string
  asksForRating?: boolean
}

/** Closes the handoff and tells the bot that it may speak again. One that is closed already stays as it is. `at` is ISO 8601. */
export const close = (
  told: Told,
  reason: CloseReason,
  at: string,
  asksForRating = false
): Told =>
  transition(told.handoff, { kind: 'closed', reason, at })
    .map((handoff) =>
      tell(
        { ...told, handoff: withoutTranscript(handoff) },
        {
          cause: 'closed',
          at,
          type: 'handoff.closed',
          event: { type: 'enable_bot' },
          ...(asksForRating && reason === 'AGENT_RESOLVED'
            ? { ratingWanted: true as const }
            : {}),
        }
      )
    )
    .unwrapOr(told)

/** Closes the handoff with the words that the shopper reads before the bot speaks again. */
export const closeUnavailable = (
  told: Told,
  reason: 'NO_AGENT_AVAILABLE' | 'PARTNER_FAILED',
  at: string,
  words: MerchantWords
): Told => {
  if (!isOpen(told.handoff)) return told

  const ofThatCase = reason === 'NO_AGENT_AVAILABLE' ? words.noAgent : ''
  const text = ofThatCase || words.unavailable || undefined

  return close(
    tell(told, { cause: 'unavailable', at, type: 'handoff.unavailable', text }),
    reason,
    at
  )
}

/** The end, as the partner is told of it. */
export const endCommand = (
  handoffId: string,
  reason: CloseReason,
  at: string
): NewItem<PartnerCommand> => ({
  id: `${handoffId}:end`,
  payload: { kind: 'end', reason },
  acceptedAt: at,
})

/** The end, to be told to the partner after what waits. */
export const withEnd = (
  handoff: Handoff,
  reason: CloseReason,
  at: string
): Handoff => withCommand(handoff, endCommand(handoff.id, reason, at))

/** Ends the handoff from our side: closed at once for the bot, and told to the partner after the messages that wait. */
export const endFromOurSide = (
  handoff: Handoff,
  reason: CloseReason,
  at: string
): Told =>
  isOpen(handoff)
    ? close(untold(withEnd(handoff, reason, at)), reason, at)
    : untold(handoff)

/** A handoff in which nothing was said for so long is over, whatever became of the partner's side. */
const IDLE_LIMIT_MS = 30 * DAY_MS

/** Ends a handoff that is idle. `now` is in milliseconds since the epoch. */
export const expireIdle = (handoff: Handoff, now: number): Told =>
  now - Date.parse(handoff.lastActivityAt) >= IDLE_LIMIT_MS
    ? endFromOurSide(handoff, 'EXPIRED', iso(now))
    : untold(handoff)
