import { iso } from '../iso'
import { HOUR_MS, MINUTE_MS } from '../time-units'
import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { requestFetch } from './pending-fetch'

const SHORTEST_WAIT_MS = 15 * MINUTE_MS
const LONGEST_WAIT_MS = 6 * HOUR_MS

/** A quarter of an hour at first, then as long again as the silence has lasted, at last six hours. */
const waitAfter = (silentForMs: number): number =>
  Math.min(Math.max(silentForMs / 2, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)

const canBeAsked = (handoff: Handoff): boolean =>
  isOpen(handoff) &&
  handoff.partnerReference !== undefined &&
  handoff.pendingFetch === undefined

const isSilent = (
  { lastActivityAt, fetchedAt = lastActivityAt }: Handoff,
  now: number
): boolean => {
  const lastActivity = Date.parse(lastActivityAt)
  const lastFetch = Date.parse(fetchedAt)

  return (
    now - Math.max(lastActivity, lastFetch) >= waitAfter(now - lastActivity)
  )
}

/** Whether it was open while the partner's signals were not to be heard, and was not asked about since. */
const isUnheard = (
  { requestedAt, fetchedAt = requestedAt }: Handoff,
  heardSince: string
): boolean => fetchedAt < heardSince

/**
 * The handoff with a fetch pending, once the partner was silent for long, or may have signalled while nobody could hear it: its
 * signals are heard for sure since `heardSince` (ISO 8601). `now` is in milliseconds since the epoch.
 */
export const fetchUnheard = (
  handoff: Handoff,
  { now, heardSince = '' }: { now: number; heardSince?: string },
  fetchId: string
): Handoff =>
  canBeAsked(handoff) &&
  (isSilent(handoff, now) || isUnheard(handoff, heardSince))
    ? requestFetch(handoff, {
        id: fetchId,
        withStatus: true,
        dueAt: iso(now),
      })
    : handoff
