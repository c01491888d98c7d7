import { isOpen } from '../handoff/handoff-state'
import { latestLines } from '../handoff/latest-lines'
import type { ConversationRecord } from './conversation-record'
import { hasSeen, remember } from './seen-ids'
import type { History, HistoryLine } from './tell-history'
import { inOrderOfTime, tellHistory } from './tell-history'
import { noteTranscript } from './timeline/note-transcript'

const unseen = (
  { seenFromShopper }: ConversationRecord,
  lines: HistoryLine[]
): HistoryLine[] => {
  const once = new Map([...lines].reverse().map((line) => [line.id, line]))

  return lines.filter(
    (line) => once.get(line.id) === line && !hasSeen(seenFromShopper, line.id)
  )
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
  const { lines: kept, omitted } = latestLines(inOrderOfTime(written))

  return noteTranscript(
    { ...record, handoff: tellHistory(record, written, history) },
    {
      id: `${record.handoff.id}:${lines[0]?.id ?? history.at}`,
      at: history.at,
      lines: kept,
      ...(omitted > 0 ? { omitted } : {}),
    }
  )
}

/**
 * The record with what was written before its open handoff: in the history that the partner is told at the start, as
 * long as that waits, later in a note for the agent. A line that was taken before, as history or as a message, or that
 * we sent ourselves, is none.
 */
export const withHistory = (
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
