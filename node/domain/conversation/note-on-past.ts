import { noteIdOf } from '../handoff/note-id'
import { untold } from '../handoff/told'
import { withCommand } from '../handoff/with-command'
import { changeHandoff } from './change-handoff'
import type { ConversationRecord } from './conversation-record'
import { handoffsOf } from './conversation-record'
import type { SignalSource } from './find-signalled'

/**
 * The record with a note for the agent who wrote on the ticket of a forgotten handoff, sent by another one of the same account; undefined
 * where the signal is about none. `at` is ISO 8601.
 */
export const noteOnPast = (
  record: ConversationRecord,
  { partner, partnerReference }: SignalSource,
  at: string
): ConversationRecord | undefined => {
  const meant = record.past?.find(
    (one) =>
      one.partner === partner &&
      one.partnerReference !== undefined &&
      one.partnerReference === partnerReference
  )
  const sender = handoffsOf(record)
    .reverse()
    .find(
      (one) =>
        one.partner === partner && one.partnerAccount === meant?.partnerAccount
    )

  return (
    sender &&
    changeHandoff(record, sender.id, (handoff) =>
      untold(
        withCommand(handoff, {
          id: noteIdOf(`${handoff.id}:${partnerReference}:${at}`),
          payload: {
            kind: 'note',
            about: 'WRITTEN_AFTER_CLOSE',
            partnerReference,
          },
          acceptedAt: at,
        })
      )
    )
  )
}
