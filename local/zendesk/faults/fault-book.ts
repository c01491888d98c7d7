import type { FaultBook } from '../../sandbox/faults/fault-book'
import type { Database } from '../storage/database'

/** Faults are kept with the account. */
export const faultBook = (db: Database): FaultBook => ({
  api: {
    all: () => db.all('apiFaults'),
    put: (fault) => db.put('apiFaults', fault),
    remove: (id) => db.remove('apiFaults', id),
  },
  webhooks: {
    all: () => db.all('webhookFaults'),
    put: (fault) => db.put('webhookFaults', fault),
    remove: (id) => db.remove('webhookFaults', id),
  },
  nextNumber: () => db.next('fault', 1),
})
