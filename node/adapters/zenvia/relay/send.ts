import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt, OutgoingMessage } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaContext } from './context'
import { memoryOf, parseMemory } from './memory'
import { partsOf } from './parts'

const notStarted: ZenviaFailure = {
  kind: 'REFUSED',
  code: 'zenvia.refused',
  detail: 'Zenvia has no interaction of this handoff',
}

/** A `finished` that got lost shows in what Zenvia answers to the next message. */
const asEnded = (failure: ZenviaFailure): ZenviaFailure =>
  failure.kind === 'REFUSED' && failure.refused === 'FINISHED'
    ? { ...failure, kind: 'ENDED' }
    : failure

/**
 * Sends messages part by part, one call each. What Zenvia took before a failure is kept in memory and not sent again; only a
 * part whose answer was lost may arrive twice, as Zenvia offers no way to check.
 */
export const sendMessages = async (
  context: ZenviaContext,
  messages: OutgoingMessage[],
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return err(notStarted)

  const { interactionHash, progress } = memory
  const messageId = messages[0]?.id ?? ''
  const parts = messages.flatMap(({ message }) => partsOf(message))
  const from = progress?.messageId === messageId ? progress.parts : 0
  const call = context.calls(attempt.timeoutMs)

  for (const [index, part] of parts.entries()) {
    if (index < from) continue

    const sent = await call(
      {
        method: 'POST',
        path: `/core/api/v1/interactions/${encodeURIComponent(interactionHash)}/messages`,
        json: { ...part },
      },
      anySchema
    )

    if (sent.isErr()) {
      return err({
        ...asEnded(sent.error),
        memory: {
          ...memoryOf(interactionHash),
          progress: { messageId, parts: index },
        },
      })
    }
  }

  return ok({
    memory: memoryOf(interactionHash),
    maybeDoubled: attempt.ambiguous,
    files: Object.fromEntries(
      messages
        .filter(({ message }) => message.attachments.length > 0)
        .map(({ id, message }) => [
          id,
          message.attachments.map(() => 'PARTNER_FETCHES' as const),
        ])
    ),
  })
}
