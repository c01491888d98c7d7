import type { ApiFault, FaultInput, WebhookFault } from './fault'
import { isWebhookFault } from './fault'
import type { FaultBook } from './fault-book'

export interface FaultList {
  api: ApiFault[]
  webhooks: WebhookFault[]
}

export const listFaults = ({
  apiFaults,
  webhookFaults,
}: FaultBook): FaultList => ({
  api: apiFaults.all(),
  webhooks: webhookFaults.all(),
})

export const switchOn = (
  book: FaultBook,
  input: FaultInput
): ApiFault | WebhookFault => {
  const counted = {
    id: `fault-${book.next('fault', 1)}`,
    left: input.times ?? null,
  }

  if (isWebhookFault(input)) {
    const fault = { ...input, ...counted }

    book.webhookFaults.put(fault)

    return fault
  }

  const fault = { ...input, ...counted }

  book.apiFaults.put(fault)

  return fault
}

/** Without an id, all of them. */
export const switchOff = (
  { apiFaults, webhookFaults }: FaultBook,
  id?: string
): void =>
  [apiFaults, webhookFaults].forEach((rows) =>
    rows
      .all()
      .filter((fault) => id === undefined || fault.id === id)
      .forEach((fault) => rows.remove(fault.id))
  )

/** The fault has struck once more. */
const struck = <Fault extends { id: string; left: number | null }>(
  rows: { put(fault: Fault): void; remove(id: string): void },
  fault: Fault
): Fault => {
  if (fault.left === 1) rows.remove(fault.id)
  else if (fault.left !== null) rows.put({ ...fault, left: fault.left - 1 })

  return fault
}

/** The first fault that fits the call. */
export const takeApiFault = (
  { apiFaults }: FaultBook,
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
}: FaultBook): WebhookFault | undefined => {
  const [fault] = webhookFaults.all()

  return fault && struck(webhookFaults, fault)
}
