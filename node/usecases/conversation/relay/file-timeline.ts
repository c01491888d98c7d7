import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { TimelineChange } from '../../../domain/conversation/timeline/entries-between'
import {
  filed,
  isToBeFiled,
} from '../../../domain/conversation/timeline/timeline'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'

/** What leaves a record while nothing is delivered ran out of its time. */
export const passedBy = (ports: Pick<Ports, 'clock'>): TimelineChange => ({
  at: nowIn(ports),
  gone: { state: 'DROPPED' },
})

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
  const written = await timelines.write(conversationId, part, timeline.entries)

  return written.isOk()
    ? { ...record, timeline: filed(timeline, part) }
    : record
}
