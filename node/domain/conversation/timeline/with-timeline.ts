import type { ConversationRecord } from '../conversation-record'
import type { TimelineChange } from './entries-between'
import { entriesBetween } from './entries-between'
import type { LastWords } from './timeline'
import { append, emptyTimeline } from './timeline'
import type { TimelineEntry } from './timeline-entry'

const LAST_WORDS_LENGTH = 160

const wordsIn = (entry: TimelineEntry): LastWords[] => {
  if (entry.kind === 'REQUESTED' && entry.reason !== undefined) {
    return [{ from: 'SHOPPER', text: entry.reason, files: 0, at: entry.at }]
  }

  if (entry.kind !== 'MESSAGE') return []

  const { from, text = '', files, at } = entry

  return [{ from, text, files: files.length, at }]
}

const lastWordsOf = (entries: TimelineEntry[]): LastWords | undefined => {
  const last = entries.flatMap(wordsIn).at(-1)

  return last && { ...last, text: last.text.slice(0, LAST_WORDS_LENGTH) }
}

const statusOf = (record: ConversationRecord | undefined): string =>
  record ? `${record.handoff.id} ${record.handoff.status}` : ''

const isAnother = (
  before: ConversationRecord | undefined,
  { handoff }: ConversationRecord
): before is ConversationRecord =>
  before !== undefined && before.handoff.id !== handoff.id

/** A handoff that is over before the sweep comes by is never listed, and the one before it stays so until the next is. */
const MOST_EARLIER = 5

/** The record with what happened since `before` in its timeline; the same record where nothing did. */
export const withTimeline = (
  before: ConversationRecord | undefined,
  after: ConversationRecord,
  change: TimelineChange
): ConversationRecord => {
  if (before === after) return after

  const entries = entriesBetween(before, after, change)
  const isSame = statusOf(before) === statusOf(after)

  if (entries.length === 0 && isSame) return after

  const { timeline = emptyTimeline } = after

  return {
    ...after,
    timeline: {
      ...append(timeline, entries),
      last: lastWordsOf(entries) ?? timeline.last,
      since: isSame ? timeline.since : change.at,
      earlier: isAnother(before, after)
        ? [...(timeline.earlier ?? []), before.handoff.requestedAt].slice(
            -MOST_EARLIER
          )
        : timeline.earlier,
    },
  }
}
