import type { Database } from '../storage/database'
import type { ApiFault, WebhookFault } from './fault'

/** The tables in which a sandbox keeps the faults that are switched on. */
interface FaultRows {
  apiFaults: ApiFault
  webhookFaults: WebhookFault
}

export type FaultBook = Pick<
  Database<FaultRows>,
  'apiFaults' | 'webhookFaults' | 'next'
>
