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

/** The record with what happened since `before` in its timeline; the same record where nothing did. */
export const withTimeline = (
  before: ConversationRecord | undefined,
  after: ConversationRecord,
  change: TimelineChange
): ConversationRecord => {
  if (before === after) return after

  const entries = entriesBetween(before, after, change)

  if (entries.length === 0) return after

  const { timeline = emptyTimeline } = after

  return {
    ...after,
    timeline: {
      ...append(timeline, entries),
      last: lastWordsOf(entries) ?? timeline.last,
    },
  }
}
