import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type {
  Attempt,
  Delivered,
  OutgoingMessage,
} from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import { chunksOfBatch } from './chunks'
import type { ZendeskContext } from './context'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { writeChunks } from './write-chunks'

const noTicket: ZendeskFailure = {
  kind: 'REFUSED',
  code: 'zendesk.no-ticket',
  detail: 'The handoff has no ticket',
}

/** One update for the whole batch, unless it is too long for one comment. */
export const sendMessages = async (
  context: ZendeskContext,
  messages: OutgoingMessage[],
  attempt: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const memory = parseMemory(attempt.memory)

  if (!memory) return err(noTicket)

  const written = await writeChunks(
    {
      task: taskOf(context, attempt.timeoutMs),
      memory,
      ambiguous: attempt.ambiguous,
      firstTriedAt: attempt.firstTriedAt,
    },
    chunksOfBatch(messages)
  )

  return written.map((known) => ({
    memory: known,
    partnerReference: known.ticketId,
  }))
}
