import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import {
  filed,
  isToBeFiled,
} from '../../../domain/conversation/timeline/timeline'
import {
  isTranscriptToBeFiled,
  withFiledTranscript,
} from '../../../domain/handoff/filed-transcript'
import type { Ports } from '../../../ports/ports'

/**
 * The record with its timeline moved into a file once it is long. A file that no record names, as after a write that lost, is
 * read by nobody, so that nothing is told twice; where filing fails the entries stay.
 */
export const fileTimeline = async (
  { timelines, ids }: Pick<Ports, 'timelines' | 'ids'>,
  record: ConversationRecord
): Promise<ConversationRecord> => {
  const { timeline, conversationId } = record

  if (!timeline || !isToBeFiled(timeline)) return record

  const part = ids.next()

  return (await timelines.write(conversationId, part, timeline.entries))
    .map(() => ({ ...record, timeline: filed(timeline, part) }))
    .unwrapOr(record)
}

/** The record with a long transcript moved into a file, for as long as its handoff lasts; where filing fails it stays. */
export const fileTranscript = async (
  { transcripts, ids }: Pick<Ports, 'transcripts' | 'ids'>,
  record: ConversationRecord
): Promise<ConversationRecord> => {
  const { handoff, conversationId } = record

  if (!isTranscriptToBeFiled(handoff)) return record

  const part = ids.next()

  return (await transcripts.write(conversationId, part, handoff.transcript))
    .map(() => ({ ...record, handoff: withFiledTranscript(handoff, part) }))
    .unwrapOr(record)
}
