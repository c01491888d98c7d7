import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Handoff } from '../handoff/handoff'
import { tallyOf } from '../handoff/tally'
import { untold } from '../handoff/told'
import { withCommand } from '../handoff/with-command'
import { DAY_MS } from '../time-units'
import { changeHandoff } from './change-handoff'
import type { ConversationRecord } from './conversation-record'

interface Rating {
  /** 1 to 5. */
  score: number
  comment?: string
  /** ISO 8601. */
  at: string
}

/** The handoff is open or was not ended by an agent; was ended too long ago; has another rating already. */
type RatingRefusal = 'RATING_BEFORE_CLOSE' | 'RATING_TOO_LATE' | 'ALREADY_RATED'

/** After an agent's close. */
const RATED_WITHIN_MS = DAY_MS

const refusalOf = (
  handoff: Handoff,
  { score, at }: Rating
): RatingRefusal | undefined => {
  const { closedAt = '', closeReason } = handoff
  const { score: given } = tallyOf(handoff)

  if (closeReason !== 'AGENT_RESOLVED') return 'RATING_BEFORE_CLOSE'
  if (given !== undefined) return given === score ? undefined : 'ALREADY_RATED'

  return Date.parse(at) - Date.parse(closedAt) > RATED_WITHIN_MS
    ? 'RATING_TOO_LATE'
    : undefined
}

const rated = (handoff: Handoff, { score, comment, at }: Rating): Handoff => ({
  ...withCommand(handoff, {
    id: `${handoff.id}:rating`,
    payload: { kind: 'note', about: 'RATING', rating: { score, comment } },
    acceptedAt: at,
  }),
  tally: { ...tallyOf(handoff), score },
})

/**
 * The record with the shopper's rating of its last handoff, and a note of it for the agent. The same rating again changes
 * nothing.
 */
export const withRating = (
  record: ConversationRecord,
  rating: Rating
): Result<ConversationRecord, RatingRefusal> => {
  const { handoff } = record
  const refusal = refusalOf(handoff, rating)

  if (refusal) return err(refusal)
  if (tallyOf(handoff).score !== undefined) return ok(record)

  return ok(
    changeHandoff(record, handoff.id, (one) => untold(rated(one, rating)))
  )
}
