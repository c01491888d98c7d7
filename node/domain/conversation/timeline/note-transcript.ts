import type { ConversationRecord } from '../conversation-record'
import { append, emptyTimeline } from './timeline'
import type { TranscriptEntry } from './timeline-entry'

/** The record with what was written before its handoff in its timeline; the same record where nothing was. */
export const noteTranscript = (
  record: ConversationRecord,
  transcript: Omit<TranscriptEntry, 'kind'>
): ConversationRecord =>
  transcript.lines.length === 0
    ? record
    : {
        ...record,
        timeline: append(record.timeline ?? emptyTimeline, [
          { kind: 'TRANSCRIPT', ...transcript },
        ]),
      }
