import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { FileOutcomes } from '../../../domain/handoff/sent-files'
import { omit } from '../../../domain/omit'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt, OutgoingMessage } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import type { Uploads } from '../files/upload'
import { filesOf, outcomeOf } from '../files/upload'
import { chunksOf } from './chunks'
import type { ZendeskContext } from './context'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { writeChunks } from './write-chunks'

const noTicket: ZendeskFailure = {
  kind: 'REFUSED',
  code: 'zendesk.no-ticket',
  detail: 'The handoff has no ticket',
}

const outcomesOf = (
  messages: OutgoingMessage[],
  uploads: Uploads
): FileOutcomes =>
  Object.fromEntries(
    messages
      .filter(({ message }) => message.attachments.length > 0)
      .map((outgoing) => [
        outgoing.id,
        chunksOf(outgoing)
          .flatMap(filesOf)
          .map(({ key }) => outcomeOf(uploads[key])),
      ])
  )

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
      isOver: attempt.isOver,
    },
    messages.flatMap(chunksOf)
  )

  return written.map((known) => ({
    memory: omit(known, 'uploads'),
    partnerReference: known.ticketId,
    files: outcomesOf(messages, known.uploads ?? {}),
  }))
}
