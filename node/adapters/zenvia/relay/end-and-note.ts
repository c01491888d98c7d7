import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  EndCommand,
  NoteCommand,
} from '../../../domain/conversation/outbox/partner-command'
import type { JsonObject } from '../../../domain/json'
import { languageOf } from '../../../domain/locale'
import { lateHistory } from '../../../messages/conversation-summary'
import { noteText } from '../../../messages/note-text'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { anySchema } from '../client/wire'
import type { ZenviaContext } from './context'
import { parseMemory } from './memory'

interface Change {
  /** The handoff's own, unless another is named. */
  hash?: string
  path: string
  json?: JsonObject
}

/** One that Zenvia will not change is finished already, or was never begun. */
const changeInteraction = async (
  context: ZenviaContext,
  { memory, timeoutMs }: Attempt,
  { hash = parseMemory(memory)?.interactionHash, path, json }: Change
): Promise<Result<Delivered, ZenviaFailure>> => {
  if (hash === undefined) return ok({ memory })

  const changed = await context.calls(timeoutMs)(
    {
      method: 'PUT',
      path: `/core/api/v1/interactions/${encodeURIComponent(hash)}${path}`,
      json,
      repeatable: true,
    },
    anySchema
  )

  return changed
    .map(() => ({ memory }))
    .orElse((failure) =>
      failure.kind === 'REFUSED' ? ok({ memory }) : err(failure)
    )
}

/** Finishes the interaction, or a second one of the handoff where the end names it. */
export const endInteraction = (
  context: ZenviaContext,
  { partnerReference: hash }: EndCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> =>
  changeInteraction(context, attempt, { hash, path: '/finish' })

/** The interaction's `note`, which agents read and shoppers do not. */
export const noteOnInteraction = (
  context: ZenviaContext,
  note: NoteCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> => {
  const language = languageOf(note.locale)

  return changeInteraction(context, attempt, {
    path: '',
    json: {
      note:
        note.about === 'HISTORY'
          ? lateHistory(note, language)
          : noteText(note, language),
    },
  })
}
