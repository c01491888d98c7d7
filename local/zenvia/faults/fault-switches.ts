import {
  isWebhookFault,
  type ApiFault,
  type FaultInput,
  type WebhookFault,
} from '../../zendesk/faults/fault'
import type { Database } from '../storage'

export interface FaultList {
  api: ApiFault[]
  webhooks: WebhookFault[]
}

export const listFaults = (db: Database): FaultList => ({
  api: db.apiFaults.all(),
  webhooks: db.webhookFaults.all(),
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

    db.webhookFaults.put(fault)

    return fault
  }

  const fault = { ...input, ...counted }

  db.apiFaults.put(fault)

  return fault
}

/** Without an id, all of them. */
export const switchOff = (
  { apiFaults, webhookFaults }: Database,
  id?: string
) =>
  [apiFaults, webhookFaults].forEach((table) =>
    table
      .all()
      .filter((fault) => id === undefined || fault.id === id)
      .forEach((fault) => table.remove(fault.id))
  )

interface Counted {
  id: string
  left: number | null
}

/** The fault has struck once more. */
const struck = <Fault extends Counted>(
  table: { put(fault: Fault): void; remove(id: string): void },
  fault: Fault
): Fault => {
  if (fault.left === 1) table.remove(fault.id)
  else if (fault.left !== null) table.put({ ...fault, left: fault.left - 1 })

  return fault
}

/** The first fault that fits the call. */
export const takeApiFault = (
  { apiFaults }: Database,
  method: string,
  url: string
): ApiFault | undefined => {
  const fault = apiFaults
    .all()
    .find(
      ({ match }) =>
        (match.method === undefined || match.method === method) &&
        (match.path === undefined || new RegExp(match.path).test(url))
    )

  return fault && struck(apiFaults, fault)
}

/** The oldest fault for webhooks. */
export const takeWebhookFault = ({
  webhookFaults,
}: Database): WebhookFault | undefined => {
  const [fault] = webhookFaults.all()

  return fault && struck(webhookFaults, fault)
}
