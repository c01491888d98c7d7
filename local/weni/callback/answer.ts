/** Weni's answer to a call back. */
export interface CallbackAnswer {
  status: number
  body: object
}

export const refuse = (
  status: number,
  error: string,
  message: string
): CallbackAnswer => ({ status, body: { error, message } })

export const notFound = refuse(
  404,
  'ticket_not_found',
  'No ticket has this external_id.'
)
