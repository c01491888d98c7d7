import type { Handoff, PendingFetch } from './handoff'

/** Notes that updates are to be asked for, from `dueAt` (ISO 8601) on. One that asks for the status goes on asking for it. */
export const requestFetch = (
  handoff: Handoff,
  fetch: Omit<PendingFetch, 'attempts' | 'since'>
): Handoff => ({
  ...handoff,
  pendingFetch: {
    ...fetch,
    withStatus: fetch.withStatus || handoff.pendingFetch?.withStatus === true,
    attempts: handoff.pendingFetch?.attempts ?? 0,
    since: handoff.pendingFetch?.since ?? fetch.dueAt,
  },
})
