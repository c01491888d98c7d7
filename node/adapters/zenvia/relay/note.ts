import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { NoteCommand } from '../../../domain/conversation/outbox/partner-command'
import { languageOf } from '../../../domain/locale'
import { lateHistory } from '../../../messages/conversation-summary'
import { noteText } from '../../../messages/note-text'
import type { Attempt, Delivered } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaContext } from './context'
import { parseMemory } from './memory'

/** The interaction's `note`, which agents read and shoppers do not. An interaction that is over takes none. */
export const noteOnInteraction = async (
  context: ZenviaContext,
  note: NoteCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> => {
  const delivered = { memory: attempt.memory }
  const hash = parseMemory(attempt.memory)?.interactionHash

  if (hash === undefined) return ok(delivered)

  const language = languageOf(note.locale)
  const noted = await context.calls(attempt.timeoutMs)(
    {
      method: 'PUT',
      path: `/core/api/v1/interactions/${encodeURIComponent(hash)}`,
      json: {
        note:
          note.about === 'HISTORY'
            ? lateHistory(note, language)
            : noteText(note, language),
      },
      repeatable: true,
    },
    anySchema
  )

  return noted
    .map(() => delivered)
    .orElse((failure) =>
      failure.kind === 'REFUSED' ? ok(delivered) : err(failure)
    )
}
