import type { ApiFault, WebhookFault } from './fault'

interface Rows<Row> {
  all(): Row[]
  put(row: Row): void
  remove(id: string): void
}

/** Where a sandbox keeps the faults that are switched on. */
export interface FaultBook {
  api: Rows<ApiFault>
  webhooks: Rows<WebhookFault>
  /** Tells faults apart. */
  nextNumber(): number
}
