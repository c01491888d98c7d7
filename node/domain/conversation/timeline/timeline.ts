import { merged } from './merge-deliveries'
import type { TimelineEntry } from './timeline-entry'

/** The last thing that was said. */
export interface LastWords {
  from: 'SHOPPER' | 'AGENT'
  text: string
  files: number
  at: string
}

/** What happened in a conversation: the latest entries, and the names of the files that hold those before them. */
export interface Timeline {
  parts: string[]
  entries: TimelineEntry[]
  last?: LastWords
}

export const emptyTimeline: Timeline = { parts: [], entries: [] }

/** This many entries, or this many characters, stay in the record before they are filed with one call to the store. */
const FILED_AT = 24
const FILED_AT_LENGTH = 16 * 1024

/** Where filing fails for long, the record must not grow for ever. */
const MOST_ENTRIES = 300

const MOST_PARTS = 200

const lengthOf = (entry: TimelineEntry): number => {
  if (entry.kind === 'TRANSCRIPT') {
    return entry.lines.reduce((sum, { text }) => sum + text.length, 0)
  }

  return entry.kind === 'MESSAGE' ? (entry.text?.length ?? 0) : 0
}

export const isToBeFiled = ({ entries }: Timeline): boolean =>
  entries.length >= FILED_AT ||
  entries.reduce((sum, entry) => sum + lengthOf(entry), 0) >= FILED_AT_LENGTH

/** The timeline once its entries are in the file `part`. */
export const filed = (timeline: Timeline, part: string): Timeline => ({
  ...timeline,
  parts: [...timeline.parts, part].slice(-MOST_PARTS),
  entries: [],
})

export const append = (
  timeline: Timeline,
  entries: TimelineEntry[]
): Timeline => ({
  ...timeline,
  entries: merged(timeline.entries, entries).slice(-MOST_ENTRIES),
})
