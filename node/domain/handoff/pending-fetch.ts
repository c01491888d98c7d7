import type { Handoff } from './handoff'

/** The partner is to be asked for its updates. */
export interface PendingFetch {
  /** Another with each signal, so that a fetch answers only for the signals before it. */
  id: string
  /** Whether the agent is done is asked too. */
  withStatus: boolean
  dueAt: string
  attempts: number
}

/** Notes that updates are to be asked for, from `dueAt` (ISO 8601) on. A fetch that is to ask for the status goes on to. */
export const requestFetch = (
  handoff: Handoff,
  fetch: Omit<PendingFetch, 'attempts'>
): Handoff => ({
  ...handoff,
  pendingFetch: {
    ...fetch,
    withStatus: fetch.withStatus || handoff.pendingFetch?.withStatus === true,
    attempts: handoff.pendingFetch?.attempts ?? 0,
  },
})
