import type { Handoff } from '../../handoff/handoff'
import type { ConversationRecord } from '../conversation-record'
import type { OutboxItem } from '../outbox/outbox'
import { isFailed } from '../outbox/outbox'

/** How long a merchant finds a conversation in the list after its end, and in it what failed. */
export const LISTED_DAYS = 28

const LISTED_MS = LISTED_DAYS * 24 * 60 * 60 * 1000

/** The record without failed messages so old that nobody would find them to retry, so that it cannot grow for ever. */
export const forgetOldFailures = (
  record: ConversationRecord,
  now: number
): ConversationRecord => {
  const isKept = (item: OutboxItem<unknown>): boolean =>
    !isFailed(item) || now - Date.parse(item.acceptedAt) < LISTED_MS
  const withoutOld = (handoff: Handoff): Handoff => ({
    ...handoff,
    commands: handoff.commands.filter(isKept),
  })

  return {
    ...record,
    handoff: withoutOld(record.handoff),
    former: record.former.map(withoutOld),
    toBot: record.toBot.filter(isKept),
  }
}
