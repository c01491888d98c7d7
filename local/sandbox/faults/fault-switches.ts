import type { ApiFault, FaultInput, WebhookFault } from './fault'
import { isWebhookFault } from './fault'
import type { FaultBook } from './fault-book'

export interface FaultList {
  api: ApiFault[]
  webhooks: WebhookFault[]
}

export const listFaults = ({ api, webhooks }: FaultBook): FaultList => ({
  api: api.all(),
  webhooks: webhooks.all(),
})

export const switchOn = (
  book: FaultBook,
  input: FaultInput
): ApiFault | WebhookFault => {
  const counted = {
    id: `fault-${book.nextNumber()}`,
    left: input.times ?? null,
  }

  if (isWebhookFault(input)) {
    const fault = { ...input, ...counted }

    book.webhooks.put(fault)

    return fault
  }

  const fault = { ...input, ...counted }

  book.api.put(fault)

  return fault
}

/** Without an id, all of them. */
export const switchOff = ({ api, webhooks }: FaultBook, id?: string): void =>
  [api, webhooks].forEach((rows) =>
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
  { api }: FaultBook,
  method: string,
  url: string
): ApiFault | undefined => {
  const fault = api
    .all()
    .find(
      ({ match }) =>
        (match.method === undefined || match.method === method) &&
        (match.path === undefined || new RegExp(match.path).test(url))
    )

  return fault && struck(api, fault)
}

/** The oldest fault for webhooks. */
export const takeWebhookFault = ({
  webhooks,
}: FaultBook): WebhookFault | undefined => {
  const [fault] = webhooks.all()

  return fault && struck(webhooks, fault)
}
