import type {
  BroughtEntry,
  PersonEntry,
  TimelineEntry,
  TranscriptEntry,
} from '../../domain/conversation/timeline/timeline-entry'

/** What a text becomes for its reader. */
type Shown = (text: string | undefined) => string | undefined

const delivery = ({ at, delivery: found }: BroughtEntry, now: number) => {
  const until = found.state === 'WAITING' ? now : Date.parse(found.at)

  return { ...found, tookMs: Math.max(0, until - Date.parse(at)) }
}

/** The handoffs that were taken while closed. */
const contactsIn = (entries: TimelineEntry[]): Set<string> =>
  new Set(
    entries.flatMap((entry) =>
      entry.kind === 'REQUESTED' && entry.asContact ? [entry.handoffId] : []
    )
  )

const content = (
  entry: BroughtEntry,
  shown: Shown,
  contacts: Set<string>
): object => {
  switch (entry.kind) {
    case 'REQUESTED':
      return { ...entry, text: shown(entry.reason), files: [] }

    case 'MESSAGE':
      return { ...entry, text: shown(entry.text) }

    case 'CHANGE':
      return {
        ...entry,
        what: entry.type,
        agent: entry.agent?.name,
        asContact:
          entry.closeReason === 'NO_AGENT_AVAILABLE' &&
          contacts.has(entry.handoffId),
        files: [],
      }

    case 'TELL_PARTNER':
      return { ...entry, files: [] }
  }
}

const ofPerson = ({ did, ...entry }: PersonEntry): object => ({
  ...entry,
  id: `PERSON ${entry.at} ${did}`,
  what: did,
  files: [],
})

const ofTranscript = (
  { id, lines, omitted, ...entry }: TranscriptEntry,
  shown: Shown
): object => ({
  ...entry,
  id: `TRANSCRIPT ${id}`,
  files: [],
  transcript: {
    lines: lines.map((line) => ({ ...line, text: shown(line.text) })),
    omitted: omitted ?? 0,
  },
})

/** `TimelineEntry` of the schema, of each. `now` is in milliseconds since the epoch. */
export const timelineView = (
  entries: TimelineEntry[],
  shown: Shown,
  now: number
): object[] => {
  const contacts = contactsIn(entries)

  return entries.flatMap((entry) => {
    if (entry.kind === 'DELIVERY') return []
    if (entry.kind === 'PERSON') return [ofPerson(entry)]
    if (entry.kind === 'TRANSCRIPT') return [ofTranscript(entry, shown)]

    return [
      {
        ...content(entry, shown, contacts),
        id: `${entry.to} ${entry.id}`,
        delivery: delivery(entry, now),
      },
    ]
  })
}
