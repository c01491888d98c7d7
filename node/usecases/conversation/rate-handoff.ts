import { err } from 'neverthrow'
import type { Result } from 'neverthrow'
import { z } from 'zod'

import { withRating } from '../../domain/conversation/with-rating'
import { factsOf } from '../../domain/insights/handoff-facts'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable } from '../../domain/user-error'
import { isWholeWithin } from '../../domain/whole-within'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeConversation } from './relay/change-conversation'
import { id, optionalText } from '../input/fields'
import { parseInput } from '../input/parse-input'
import { fileFacts } from '../insights/file-facts'

const SCORES = { min: 1, max: 5 }

const score = z.number().refine((given) => isWholeWithin(given, SCORES), {
  error: 'SCORE_INVALID',
  params: SCORES,
})

/** What a bot says of a shopper's rating. */
export const ratingInput = z.object({
  conversationId: id,
  score,
  comment: optionalText,
})

interface RatedHandoff {
  handoffId: string
  score: number
}

/**
 * Takes a shopper's rating of the conversation's last handoff, tells its agent and counts it. Told again it changes nothing but
 * for what could not be stored before. `deadline` is in milliseconds since the epoch.
 */
export const rateHandoff = async (
  ports: Ports,
  input: z.input<typeof ratingInput>,
  deadline: number
): Promise<Result<RatedHandoff, UserError[]>> => {
  const rating = parseInput(ratingInput, input)

  if (rating.isErr()) return err(rating.error)

  const { conversationId, ...given } = rating.value
  const changed = await changeConversation(ports, {
    conversationId,
    deadline,
    decide: (found) =>
      found
        ? withRating(found, { ...given, at: nowIn(ports) })
        : err('HANDOFF_NOT_FOUND'),
  })

  if (changed.isErr()) return err(changed.error)

  const { handoff } = changed.value

  return (await fileFacts(ports, [factsOf(handoff)]))
    .map(() => ({ handoffId: handoff.id, score: given.score }))
    .mapErr(storeUnavailable)
}
