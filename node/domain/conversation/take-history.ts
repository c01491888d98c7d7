import type { Handoff } from '../handoff/handoff'
import { isOpen } from '../handoff/handoff'
import { latestLines } from '../handoff/latest-lines'
import type { TranscriptLine } from '../handoff/shopper'
import { withCommand } from '../handoff/with-command'
import { omit } from '../omit'
import type { ConversationRecord } from './conversation-record'
import type { CommandItem } from './outbox/outbox'
import type { StartCommand } from './outbox/partner-command'
import { requestOf } from './open-handoff'
import { hasSeen, remember } from './seen-ids'
import { noteTranscript } from './timeline/note-transcript'

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

const inOrder = (lines: TranscriptLine[]): TranscriptLine[] =>
  [...lines].sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt))

const unseen = (
  { seenFromShopper }: ConversationRecord,
  lines: HistoryLine[]
): HistoryLine[] => {
  const once = new Map([...lines].reverse().map((line) => [line.id, line]))

  return lines.filter(
    (line) => once.get(line.id) === line && !hasSeen(seenFromShopper, line.id)
  )
}

const isBeingSent = (
  { lease }: ConversationRecord,
  { id }: CommandItem
): boolean =>
  lease?.sending.commands.some(({ batches }) => batches.flat().includes(id)) ===
  true

const waits = (record: ConversationRecord, item: CommandItem): boolean =>
  item.state.kind === 'WAITING' && !isBeingSent(record, item)

/** The start as it will be sent, with the history that is known by now. */
const intoStart = (
  handoff: Handoff,
  index: number,
  lines: TranscriptLine[],
  { freezeStart }: History
): Handoff => {
  const item = handoff.commands[index]

  if (item?.payload.kind !== 'start') return handoff

  const { omittedLines = 0, ...start } = omit(item.payload, 'frozen')
  const { lines: transcript, omitted } = latestLines(
    inOrder([...handoff.transcript, ...lines])
  )
  const leftOut = omittedLines + omitted
  const payload = {
    ...start,
    ...(leftOut > 0 ? { omittedLines: leftOut } : {}),
  }
  const frozen = freezeStart({ ...payload, transcript })

  return {
    ...handoff,
    transcript,
    request: requestOf(payload),
    commands: handoff.commands.map((command) =>
      command === item ? { ...item, payload: { ...payload, frozen } } : command
    ),
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
      lines: latestLines(inOrder(lines)).lines,
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
  const index = handoff.commands.findIndex(
    (item) =>
      item.payload.kind === 'note' &&
      item.payload.about === 'HISTORY' &&
      waits(record, item)
  )
  const item = handoff.commands[index]

  if (item?.payload.kind !== 'note') return withNote(handoff, lines, history)

  const all = inOrder([...(item.payload.lines ?? []), ...lines])
  const payload = { ...item.payload, lines: latestLines(all).lines }

  return {
    ...handoff,
    commands: handoff.commands.map((command) =>
      command === item ? { ...item, payload } : command
    ),
  }
}

const told = (
  record: ConversationRecord,
  lines: TranscriptLine[],
  history: History
): Handoff => {
  const { handoff } = record
  const start = handoff.commands.findIndex(
    (item) => item.payload.kind === 'start' && waits(record, item)
  )

  return start === -1
    ? intoNote(record, lines, history)
    : intoStart(handoff, start, lines, history)
}

const withLines = (
  record: ConversationRecord,
  lines: HistoryLine[],
  history: History
): ConversationRecord => {
  const written = lines.map(({ author, text, sentAt }) => ({
    author,
    text,
    sentAt,
  }))
  const { lines: kept, omitted } = latestLines(inOrder(written))

  return noteTranscript(
    { ...record, handoff: told(record, written, history) },
    {
      id: `${record.handoff.id}:${lines[0]?.id ?? history.at}`,
      at: history.at,
      lines: kept,
      ...(omitted > 0 ? { omitted } : {}),
    }
  )
}

/**
 * The record with what was written before its open handoff: in the history that the partner is told at the start, as long as
 * that waits, later in a note for the agent. A line that was taken before, as history or as a
 * message, or that we sent ourselves, is none.
 */
export const takeHistory = (
  record: ConversationRecord,
  history: History
): ConversationRecord => {
  const lines = unseen(record, history.lines)

  if (lines.length === 0) return record

  const after = {
    ...record,
    seenFromShopper: lines.reduce(
      (seen, { id }) => remember(seen, id, history.at),
      record.seenFromShopper
    ),
  }

  return isOpen(record.handoff) ? withLines(after, lines, history) : after
}
