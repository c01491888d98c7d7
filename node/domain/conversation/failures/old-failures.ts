import type { ConversationRecord } from '../conversation-record'
import { withoutFailures } from './failures'

/** How long a merchant finds a conversation in the list after its end, and in it what failed. */
export const LISTED_DAYS = 28

const LISTED_MS = LISTED_DAYS * 24 * 60 * 60 * 1000

/** The record without failed messages so old that nobody would find them to retry, so that it cannot grow for ever. */
export const forgetOldFailures = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  withoutFailures(
    record,
    ({ acceptedAt }) => now - Date.parse(acceptedAt) >= LISTED_MS
  )
