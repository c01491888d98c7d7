import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { EndCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Attempt, Delivered } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaContext } from './context'
import { parseMemory } from './memory'

/** Finishes the interaction, or a second one of the handoff where the end names it. One that Zenvia will not finish is finished already, or was never begun. */
export const endInteraction = async (
  context: ZenviaContext,
  { partnerReference }: EndCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> => {
  const delivered = { memory: attempt.memory }
  const hash = partnerReference ?? parseMemory(attempt.memory)?.interactionHash

  if (hash === undefined) return ok(delivered)

  const finished = await context.calls(attempt.timeoutMs)(
    {
      method: 'PUT',
      path: `/core/api/v1/interactions/${encodeURIComponent(hash)}/finish`,
      repeatable: true,
    },
    anySchema
  )

  return finished
    .map(() => delivered)
    .orElse((failure) =>
      failure.kind === 'REFUSED' ? ok(delivered) : err(failure)
    )
}
