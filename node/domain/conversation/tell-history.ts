import { changeEach } from '../change-each'
import type { Handoff } from '../handoff/handoff'
import { latestLines } from '../handoff/latest-lines'
import type { TranscriptLine } from '../handoff/shopper'
import { withCommand } from '../handoff/with-command'
import { omit } from '../omit'
import type { ConversationRecord } from './conversation-record'
import { requestOf } from './open-handoff'
import type { CommandItem, OutboxItem } from './outbox/outbox'
import type {
  NoteCommand,
  PartnerCommand,
  StartCommand,
  StoredStart,
} from './outbox/partner-command'

/** A line of what was written before the handoff, which may be told again and again. */
export interface HistoryLine extends TranscriptLine {
  id: string
}

export interface History {
  lines: HistoryLine[]
  /** When it is taken, ISO 8601. */
  at: string
  /** Until when what follows is put into the same note, ISO 8601. */
  noteAt: string
  /** IANA name of the store's. */
  timeZone: string
  freezeStart(start: Omit<StartCommand, 'frozen'>): StartCommand['frozen']
}

export const inOrderOfTime = (lines: TranscriptLine[]): TranscriptLine[] =>
  [...lines].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt))

const isBeingSent = (
  { lease }: ConversationRecord,
  { id }: CommandItem
): boolean =>
  lease?.sending.commands.some(({ batches }) => batches.flat().includes(id)) ===
  true

const waits = (record: ConversationRecord, item: CommandItem): boolean =>
  item.state.kind === 'WAITING' && !isBeingSent(record, item)

const isStart = (item: CommandItem): item is OutboxItem<StoredStart> =>
  item.payload.kind === 'start'

const isHistory = (item: CommandItem): item is OutboxItem<NoteCommand> =>
  item.payload.kind === 'note' && item.payload.about === 'HISTORY'

const withPayload = (
  handoff: Handoff,
  item: CommandItem,
  payload: PartnerCommand
): Handoff =>
  changeEach(handoff, 'commands', (command) =>
    command === item ? { ...item, payload } : command
  )

/** The start as it will be sent, with the history that is known by now. */
const intoStart = (
  handoff: Handoff,
  item: OutboxItem<StoredStart>,
  lines: TranscriptLine[],
  { freezeStart }: History
): Handoff => {
  const { omittedLines = 0, ...start } = omit(item.payload, 'frozen')
  const { lines: transcript, omitted } = latestLines(
    inOrderOfTime([...handoff.transcript, ...lines])
  )
  const leftOut = omittedLines + omitted
  const payload = {
    ...start,
    ...(leftOut > 0 ? { omittedLines: leftOut } : {}),
  }
  const frozen = freezeStart({ ...payload, transcript })

  return {
    ...withPayload(handoff, item, { ...payload, frozen }),
    transcript,
    request: requestOf(payload),
  }
}

const withNote = (
  handoff: Handoff,
  lines: TranscriptLine[],
  { at, noteAt, timeZone, lines: told }: History
): Handoff =>
  withCommand(handoff, {
    id: `${handoff.id}:history:${told[0]?.id ?? at}`,
    payload: {
      kind: 'note',
      about: 'HISTORY',
      lines: latestLines(inOrderOfTime(lines)).lines,
      timeZone,
    },
    acceptedAt: at,
    dueAt: noteAt,
  })

/** What comes after the start is told in one note, as far as it comes together. */
const intoNote = (
  record: ConversationRecord,
  lines: TranscriptLine[],
  history: History
): Handoff => {
  const { handoff } = record
  const note = handoff.commands
    .filter(isHistory)
    .find((item) => waits(record, item))

  if (!note) return withNote(handoff, lines, history)

  const all = inOrderOfTime([...(note.payload.lines ?? []), ...lines])

  return withPayload(handoff, note, {
    ...note.payload,
    lines: latestLines(all).lines,
  })
}

/** The open handoff with what was written before it, where its agent will read it. */
export const tellHistory = (
  record: ConversationRecord,
  lines: TranscriptLine[],
  history: History
): Handoff => {
  const { handoff } = record
  const start = handoff.commands
    .filter(isStart)
    .find((item) => waits(record, item))

  return start
    ? intoStart(handoff, start, lines, history)
    : intoNote(record, lines, history)
}
