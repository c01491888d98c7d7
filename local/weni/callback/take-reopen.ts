import { z } from 'zod'

import type { Sandbox } from '../sandbox'
import type { CallbackAnswer } from './answer'
import { notFound, refuse } from './answer'
import { ticketOf } from './ticket-of'

const reopenInput = z.looseObject({ external_id: z.string().min(1) })

/** `POST .../tickets/reopen`. */
export const takeReopen = async (
  sandbox: Sandbox,
  content: unknown
): Promise<CallbackAnswer> => {
  const { data, error } = reopenInput.safeParse(content)

  if (!data) return refuse(400, 'invalid_request', z.prettifyError(error))

  const ticket = ticketOf(sandbox, data.external_id)

  if (!ticket) return notFound

  sandbox.db.tickets.put({ ...ticket, status: 'open' })

  return { status: 200, body: {} }
}
