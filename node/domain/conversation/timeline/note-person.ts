import type { ConversationRecord } from '../conversation-record'
import { append, emptyTimeline } from './timeline'
import type { PersonEntry } from './timeline-entry'

/** The record with what a person did on the page in its timeline. */
export const notePerson = (
  record: ConversationRecord,
  deed: Omit<PersonEntry, 'kind'>
): ConversationRecord => ({
  ...record,
  timeline: append(record.timeline ?? emptyTimeline, [
    { kind: 'PERSON', ...deed },
  ]),
})
