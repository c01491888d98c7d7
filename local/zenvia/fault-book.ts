import type { FaultBook } from '../sandbox/faults/fault-book'
import type { Database } from './database'

/** Faults are kept with the account. */
export const faultBook = (db: Database): FaultBook => ({
  api: db.apiFaults,
  webhooks: db.webhookFaults,
  nextNumber: () => db.next('fault', 1),
})
