import type { CloseReason } from '../handoff/handoff'
import { transition } from '../handoff/transition'
import type { ConversationRecord } from './conversation-record'
import { tellBot } from './enqueue-bot-event'

/** The merchant's words for shoppers who reach nobody. */
export interface MerchantWords {
  unavailable: string
  noAgent: string
}

/**
 * Closes the handoff and tells the bot, after all that it was told before, that it may speak again. A handoff that is
 * closed already stays as it is. `at` is ISO 8601.
 */
export const closeHandoff = (
  record: ConversationRecord,
  reason: CloseReason,
  at: string
): ConversationRecord =>
  transition(record.handoff, { kind: 'closed', reason, at })
    .map((handoff) =>
      tellBot(
        { ...record, handoff },
        {
          cause: 'closed',
          at,
          type: 'handoff.closed',
          event: { type: 'enable_bot' },
        }
      )
    )
    .unwrapOr(record)

/** Closes the handoff with the words that the shopper reads before the bot speaks again. */
export const closeUnavailable = (
  record: ConversationRecord,
  reason: 'NO_AGENT_AVAILABLE' | 'PARTNER_FAILED',
  at: string,
  words: MerchantWords
): ConversationRecord => {
  if (record.handoff.status === 'CLOSED') return record

  const ofThatCase = reason === 'NO_AGENT_AVAILABLE' ? words.noAgent : ''
  const text = ofThatCase || words.unavailable || undefined

  return closeHandoff(
    tellBot(record, {
      cause: 'unavailable',
      at,
      type: 'handoff.unavailable',
      text,
    }),
    reason,
    at
  )
}
