import type { Handoff } from '../handoff/handoff'
import { untold } from '../handoff/told'
import type { ConversationRecord } from './conversation-record'
import { changeHandoff } from './change-handoff'
import type { BotOutcome } from './outcome'
import type { BotItem } from './outbox'
import { endOfLife, failed, isFailed } from './outbox'
import { afterFailure, isTried } from './settle-failure'

/** The agent learns by a note that the shopper does not read what was written. */
const noted = (handoff: Handoff, { id, acceptedAt }: BotItem): Handoff => ({
  ...handoff,
  commands: [
    ...handoff.commands,
    {
      id: `${id}:note`,
      payload: { kind: 'note', about: 'REFUSED_BY_BOT' },
      acceptedAt,
      state: { kind: 'WAITING', since: acceptedAt },
    },
  ],
})

/** The record with one event replaced by what became of it. */
const replaced = (
  record: ConversationRecord,
  event: BotItem,
  became: BotItem | undefined
): ConversationRecord => {
  const after = {
    ...record,
    toBot: record.toBot.flatMap((item) =>
      item === event ? (became ?? []) : [item]
    ),
  }

  return became && isFailed(became) && became.payload.type === 'handoff.message'
    ? changeHandoff(after, event.payload.handoff.id, (handoff) =>
        untold(noted(handoff, event))
      )
    : after
}

/** The record after one event was told to the bot, or could not be. */
export const settleBot = (
  record: ConversationRecord,
  outcome: BotOutcome
): ConversationRecord => {
  const told = record.toBot.find((item) =>
    isTried(item, [outcome.sent], outcome.result.isOk())
  )

  if (!told) return record

  return outcome.result.match(
    () => replaced(record, told, undefined),
    (failure) =>
      replaced(
        record,
        told,
        told.payload.type === 'handoff.typing'
          ? undefined
          : afterFailure(told, failure, outcome)
      )
  )
}

/** The record with the events failed that ran out of their lifetime waiting. */
export const expireEvents = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  record.toBot
    .filter((item) => endOfLife(item) <= now)
    .reduce(
      (before, item) =>
        replaced(before, item, failed(item, 'It waited for too long')),
      record
    )
