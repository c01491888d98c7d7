import type { Database } from '../storage/database'
import {
  isWebhookFault,
  type ApiFault,
  type FaultInput,
  type WebhookFault,
} from './fault'

export interface FaultList {
  api: ApiFault[]
  webhooks: WebhookFault[]
}

export const listFaults = (db: Database): FaultList => ({
  api: db.all('apiFaults'),
  webhooks: db.all('webhookFaults'),
})

export const switchOn = (
  db: Database,
  input: FaultInput
): ApiFault | WebhookFault => {
  const counted = {
    id: `fault-${db.next('fault', 1)}`,
    left: input.times ?? null,
  }
  if (isWebhookFault(input)) {
    const fault = { ...input, ...counted }
    db.put('webhookFaults', fault)
    return fault
  }
  const fault = { ...input, ...counted }
  db.put('apiFaults', fault)

  return fault
}

/** Without an id, all of them. */
export const switchOff = (db: Database, id?: string): void => {
  const tables = ['apiFaults', 'webhookFaults'] as const
  tables.forEach((table) =>
    db
      .all(table)
      .filter((fault) => id === undefined || fault.id === id)
      .forEach((fault) => db.remove(table, fault.id))
  )
}

const matches = (fault: ApiFault, method: string, url: string) =>
  (fault.match.method === undefined || fault.match.method === method) &&
  (fault.match.path === undefined || new RegExp(fault.match.path).test(url))

/** The first fault that fits the call, which has then struck once more. */
export const takeApiFault = (
  db: Database,
  method: string,
  url: string
): ApiFault | undefined => {
  const fault = db
    .all('apiFaults')
    .find((candidate) => matches(candidate, method, url))
  if (!fault || fault.left === null) return fault
  if (fault.left === 1) db.remove('apiFaults', fault.id)
  else db.put('apiFaults', { ...fault, left: fault.left - 1 })

  return fault
}

/** The oldest fault for webhooks, which has then struck once more. */
export const takeWebhookFault = (db: Database): WebhookFault | undefined => {
  const [fault] = db.all('webhookFaults')
  if (!fault || fault.left === null) return fault
  if (fault.left === 1) db.remove('webhookFaults', fault.id)
  else db.put('webhookFaults', { ...fault, left: fault.left - 1 })

  return fault
}
