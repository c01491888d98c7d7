import type { FaultBook } from '../../sandbox/faults/fault-book'
import type { Database } from '../database'

/** Faults are kept with the account. */
export const faultBook = (db: Database): FaultBook => ({
  api: {
    all: () => db.apiFaults.all(),
    put: (fault) => db.apiFaults.put(fault),
    remove: (id) => db.apiFaults.remove(id),
  },
  webhooks: {
    all: () => db.webhookFaults.all(),
    put: (fault) => db.webhookFaults.put(fault),
    remove: (id) => db.webhookFaults.remove(id),
  },
  nextNumber: () => db.next('fault', 1),
})
