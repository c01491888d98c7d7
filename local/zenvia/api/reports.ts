import type { InteractionState } from '../model'
import { ok } from './answer'
import type { Handle } from './api-call'

const states: Record<InteractionState, string> = {
  QUEUED: 'QUEUED',
  ACCEPTED: 'ACCEPTED',
  ENDED: 'ENDED',
  UNAVAILABLE: 'UNAVAILABLE',
  CONTACT: 'OFFLINE',
}

/** How many interactions there were, by state. */
export const reports: Handle = ({ sandbox: { db }, query }) => {
  const wanted = query.get('states')?.split(',')
  const counts = new Map<string, number>()

  for (const { state } of db.interactions.all()) {
    const name = states[state]

    if (!wanted || wanted.includes(name)) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }

  return ok({
    data: [...counts].map(([state, total]) => ({ state, total })),
    status: 200,
  })
}
