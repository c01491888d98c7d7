import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { NoteCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Language } from '../../../domain/locale'
import { languageOf } from '../../../domain/locale'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type { Attempt } from '../../../ports/partner'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { tagsSchema } from '../client/wire'
import { metadataOf } from './audits'
import { splitComment } from './chunks'
import type { ZendeskContext } from './context'
import { lateHistory } from '../../../messages/conversation-summary'
import { noteText } from '../../../messages/note-text'
import { taskOf } from './context'
import { parseMemory } from './memory'
import { internalNote, isClosedOrGone, putTicket } from './update-ticket'

const textOf = (note: NoteCommand, language: Language): string =>
  note.about === 'HISTORY'
    ? (splitComment(lateHistory(note, language)).at(-1) ?? '')
    : noteText(note, language)

/** For the account's views and reports. Adding tags keeps those that are there, which an update of the ticket would not. */
const addTag = (
  call: ZendeskCall,
  ticketId: string,
  { rating }: NoteCommand
): Promise<Result<unknown, ZendeskFailure>> =>
  rating
    ? call(
        {
          method: 'PUT',
          path: `/api/v2/tickets/${ticketId}/tags.json`,
          json: { tags: [`live-support-rating-${rating.score}`] },
        },
        tagsSchema
      )
    : Promise.resolve(ok(undefined))

/**
 * An internal note by the API's user; a ticket that is closed or gone needs none. One of a handoff before, of which nothing is
 * remembered, is left alone where it takes none.
 */
export const noteOnTicket = async (
  context: ZendeskContext,
  note: NoteCommand,
  { memory, timeoutMs }: Attempt
): Promise<Result<Delivered, ZendeskFailure>> => {
  const own = parseMemory(memory)
  const isOfPast = note.partnerReference !== undefined
  const ticketId = note.partnerReference ?? own?.ticketId

  if (ticketId === undefined) return ok({ memory })

  const { call } = taskOf(context, timeoutMs)
  const tagged = await addTag(call, ticketId, note)
  const noted = tagged.isErr()
    ? err(tagged.error)
    : await putTicket(call, ticketId, {
        comment: internalNote(
          textOf(note, own?.language ?? languageOf(note.locale))
        ),
        metadata: isOfPast || !own ? {} : metadataOf(own.handoffId, []),
      })

  return noted
    .map(() => ({ memory }))
    .orElse((failure) =>
      isClosedOrGone(failure) || (isOfPast && failure.kind === 'REFUSED')
        ? ok({ memory })
        : err(failure)
    )
}
