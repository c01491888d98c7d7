import type { ConversationRecord } from './conversation-record'
import type { BotOutcome } from './outcome'
import type { BotItem } from './outbox'
import { afterFailure, isTried } from './settle-failure'

/** Whether an agent types is of no interest later. */
const isFleeting = ({ payload }: BotItem): boolean =>
  payload.type === 'handoff.typing'

/** The record after one event was told to the bot, or could not be. */
export const settleBot = (
  record: ConversationRecord,
  outcome: BotOutcome
): ConversationRecord => {
  const told = record.toBot.find((item) =>
    isTried(item, [outcome.sent], outcome.result.isOk())
  )

  if (!told) return record

  const waitsOn = outcome.result.match(
    () => [],
    (failure) =>
      isFleeting(told) ? [] : [afterFailure(told, failure, outcome)]
  )

  return {
    ...record,
    toBot: record.toBot.flatMap((item) => (item === told ? waitsOn : [item])),
  }
}
