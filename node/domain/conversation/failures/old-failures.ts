import type { ConversationRecord } from '../conversation-record'
import { withoutFailures } from './failures'

/** How long a merchant finds in a conversation what failed. */
export const FAILURE_DAYS = 28

const FAILURE_MS = FAILURE_DAYS * 24 * 60 * 60 * 1000

/** The record without failed messages so old that nobody would find them to retry, so that it cannot grow for ever. */
export const forgetOldFailures = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  withoutFailures(
    record,
    ({ acceptedAt }) => now - Date.parse(acceptedAt) >= FAILURE_MS
  )
