import type { Handoff } from '../../handoff/handoff'
import { DAY_MS } from '../../time-units'
import { changeHandoffs } from '../change-handoffs'
import type { ConversationRecord } from '../conversation-record'
import { handoffsOf } from '../conversation-record'
import type { BotItem, CommandItem, GivenUp } from '../outbox/outbox'
import { isFailed } from '../outbox/outbox'
import { isTooLate, mayBeSentAgain, mayBeToldAgain } from './retry-failed'
import { entryOfCommand, entryOfEvent } from '../timeline/entry-of'
import type { BroughtEntry } from '../timeline/timeline-entry'

/** Something that was given up: what it was, why, and whether another try may help. */
export interface Failure {
  entry: BroughtEntry
  why: GivenUp
  canRetry: boolean
}

const failure = (
  { state }: CommandItem | BotItem,
  entry: BroughtEntry | undefined,
  canRetry: boolean
): Failure[] =>
  state.kind === 'FAILED' && entry ? [{ entry, why: state, canRetry }] : []

/** Whatever kept it from the partner, it is too late now. */
const overtaken = (one: Failure): Failure => ({
  ...one,
  why: { ...one.why, cause: 'ENDED' },
})

const toPartner = (handoff: Handoff): Failure[] =>
  handoff.commands.flatMap((item) => {
    const found = failure(
      item,
      entryOfCommand(item, handoff),
      mayBeSentAgain(handoff, item)
    )

    return isTooLate(handoff, item) ? found.map(overtaken) : found
  })

/** What waits or was given up, both ways. */
export const itemsOf = (
  record: ConversationRecord
): Array<CommandItem | BotItem> => [
  ...handoffsOf(record).flatMap(({ commands }) => commands),
  ...record.toBot,
]

export const hasFailed = (record: ConversationRecord): boolean =>
  itemsOf(record).some(isFailed)

/** Whether anything waits or was given up. */
export const hasUndelivered = (record: ConversationRecord): boolean =>
  itemsOf(record).length > 0

/** What was given up in a conversation, the oldest first. */
export const failuresIn = (record: ConversationRecord): Failure[] =>
  [
    ...handoffsOf(record).flatMap(toPartner),
    ...record.toBot.flatMap((item) =>
      failure(item, entryOfEvent(item), mayBeToldAgain(record, item))
    ),
  ].sort((one, other) => one.entry.at.localeCompare(other.entry.at))

/** The record without what was given up, or without some of it; what is still on its way stays. */
export const withoutFailures = (
  record: ConversationRecord,
  isForgotten = (_item: CommandItem | BotItem): boolean => true
): ConversationRecord => {
  const isKept = (item: CommandItem | BotItem): boolean =>
    !isFailed(item) || !isForgotten(item)

  return hasFailed(record)
    ? {
        ...changeHandoffs(record, (handoff) => ({
          ...handoff,
          commands: handoff.commands.filter(isKept),
        })),
        toBot: record.toBot.filter(isKept),
      }
    : record
}

/** How long a merchant finds in a conversation what failed. */
export const FAILURE_DAYS = 28

/** The record without failed messages so old that nobody would find them to retry, so that it cannot grow for ever. */
export const forgetOldFailures = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  withoutFailures(
    record,
    ({ acceptedAt }) => now - Date.parse(acceptedAt) >= FAILURE_DAYS * DAY_MS
  )
