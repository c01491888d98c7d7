import type { Handoff } from '../../handoff/handoff'
import { noteIdOf } from '../../handoff/note-id'
import { untold } from '../../handoff/told'
import { withCommand } from '../../handoff/with-command'
import { changeHandoff } from '../change-handoff'
import type { ConversationRecord } from '../conversation-record'
import { handoffsOf } from '../conversation-record'
import type { BotItem } from '../outbox/outbox'
import type { NoteCommand } from '../outbox/partner-command'

const noteAbout = ({ state }: BotItem): NoteCommand['about'] => {
  if (state.kind !== 'FAILED') return 'REFUSED_BY_BOT'
  if (state.mayHaveArrived) return 'AMBIGUOUS_AT_BOT'

  return state.cause === 'OUTSIDE_WINDOW' ? 'OUTSIDE_WINDOW' : 'REFUSED_BY_BOT'
}

/** The handoff with a note by which the agent learns that the shopper does not read what was written, or may not. */
export const withUnreadNote = (handoff: Handoff, failed: BotItem): Handoff => {
  const about = noteAbout(failed)

  return {
    ...withCommand(handoff, {
      id: noteIdOf(failed.id),
      payload: { kind: 'note', about },
      acceptedAt: failed.acceptedAt,
    }),
    ambiguousSends:
      handoff.ambiguousSends + (about === 'AMBIGUOUS_AT_BOT' ? 1 : 0),
  }
}

/** The record without the note about an event: words that were delivered while the close was on its way were read after all. */
export const withoutUnreadNote = (
  record: ConversationRecord,
  eventId: string
): ConversationRecord => {
  const note = noteIdOf(eventId)
  const isNote = ({ id }: { id: string }): boolean => id === note
  const noted = handoffsOf(record).find(({ commands }) => commands.some(isNote))

  return noted
    ? changeHandoff(record, noted.id, (handoff) =>
        untold({
          ...handoff,
          commands: handoff.commands.filter((item) => !isNote(item)),
        })
      )
    : record
}
