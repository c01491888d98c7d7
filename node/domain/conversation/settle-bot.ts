import type { ConversationRecord } from './conversation-record'
import type { BotOutcome } from './outcome'
import type { BotItem } from './outbox'
import { afterFailure } from './settle-failure'

/** Whether an agent types is of no interest later. */
const isFleeting = ({ payload }: BotItem): boolean =>
  payload.type === 'handoff.typing'

/** The record after one event was told to the bot, or could not be. */
export const settleBot = (
  record: ConversationRecord,
  outcome: BotOutcome
): ConversationRecord => ({
  ...record,
  toBot: record.toBot.flatMap((item) => {
    if (
      item.id !== outcome.eventId ||
      item.attempts !== outcome.attemptsBefore
    ) {
      return [item]
    }

    return outcome.result.match(
      () => [],
      (failure) =>
        isFleeting(item) ? [] : [afterFailure(item, failure, outcome)]
    )
  }),
})
