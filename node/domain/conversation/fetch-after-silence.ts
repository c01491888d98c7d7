import { isOpen } from '../handoff/handoff'
import type { ConversationRecord } from './conversation-record'
import { requestFetch } from './settle-fetch'

const MINUTE = 60_000
const SHORTEST_WAIT = 15 * MINUTE
const LONGEST_WAIT = 6 * 60 * MINUTE

/** A quarter of an hour at first, then as long again as the silence has lasted, at last six hours. */
const waitAfter = (silentFor: number): number =>
  Math.min(Math.max(silentFor / 2, SHORTEST_WAIT), LONGEST_WAIT)

const isSilent = (
  { handoff, partnerAskedAt, pendingFetch }: ConversationRecord,
  now: number
): boolean => {
  const lastActivity = Date.parse(handoff.lastActivityAt)
  const lastAsked = Date.parse(partnerAskedAt ?? handoff.lastActivityAt)

  return (
    isOpen(handoff) &&
    handoff.partnerReference !== undefined &&
    pendingFetch === undefined &&
    now - Math.max(lastActivity, lastAsked) >= waitAfter(now - lastActivity)
  )
}

/**
 * The record with a fetch pending, once the partner was silent for long: what it signalled may have happened while nobody
 * could hear it. `now` is in milliseconds since the epoch.
 */
export const fetchAfterSilence = (
  record: ConversationRecord,
  now: number,
  fetchId: string
): ConversationRecord =>
  isSilent(record, now)
    ? requestFetch(record, {
        id: fetchId,
        closing: true,
        dueAt: new Date(now).toISOString(),
      })
    : record
