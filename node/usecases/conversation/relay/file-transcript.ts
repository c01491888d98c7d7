import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import {
  isTranscriptToBeFiled,
  withFiledTranscript,
} from '../../../domain/handoff/filed-transcript'
import type { Ports } from '../../../ports/ports'

/** The record with a long transcript moved into a file, for as long as its handoff lasts; where filing fails it stays. */
export const fileTranscript = async (
  { transcripts, ids }: Pick<Ports, 'transcripts' | 'ids'>,
  record: ConversationRecord
): Promise<ConversationRecord> => {
  const { handoff, conversationId } = record

  if (!isTranscriptToBeFiled(handoff)) return record

  const part = ids.next()
  const written = await transcripts.write(
    conversationId,
    part,
    handoff.transcript
  )

  return written.isOk()
    ? { ...record, handoff: withFiledTranscript(handoff, part) }
    : record
}
