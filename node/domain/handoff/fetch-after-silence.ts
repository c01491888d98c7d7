import type { Handoff } from './handoff'
import { isOpen } from './handoff'
import { requestFetch } from './pending-fetch'

const MINUTE_MS = 60_000
const SHORTEST_WAIT_MS = 15 * MINUTE_MS
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS

/** A quarter of an hour at first, then as long again as the silence has lasted, at last six hours. */
const waitAfter = (silentForMs: number): number =>
  Math.min(Math.max(silentForMs / 2, SHORTEST_WAIT_MS), LONGEST_WAIT_MS)

const isSilent = (handoff: Handoff, now: number): boolean => {
  const { lastActivityAt, fetchedAt, pendingFetch } = handoff
  const lastActivity = Date.parse(lastActivityAt)
  const lastFetch = Date.parse(fetchedAt ?? lastActivityAt)

  return (
    isOpen(handoff) &&
    handoff.partnerReference !== undefined &&
    pendingFetch === undefined &&
    now - Math.max(lastActivity, lastFetch) >= waitAfter(now - lastActivity)
  )
}

/**
 * The handoff with a fetch pending, once the partner was silent for long: what it signalled may have happened while nobody
 * could hear it. `now` is in milliseconds since the epoch.
 */
export const fetchAfterSilence = (
  handoff: Handoff,
  now: number,
  fetchId: string
): Handoff =>
  isSilent(handoff, now)
    ? requestFetch(handoff, {
        id: fetchId,
        withStatus: true,
        dueAt: new Date(now).toISOString(),
      })
    : handoff
