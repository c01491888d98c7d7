import type { RouteContext } from '../route'

/** Weni's form of an error: a stable code, and a sentence for whoever reads its log. */
export interface TicketerError {
  status: number
  error: string
  message: string
  details?: Record<string, string>
}

const answerJson = (ctx: RouteContext, status: number, body: object): void => {
  ctx.status = status
  ctx.set('content-type', 'application/json; charset=utf-8')
  ctx.body = JSON.stringify(body)
}

export const succeed = (
  ctx: RouteContext,
  body: object = {},
  status = 200
): void => answerJson(ctx, status, body)

export const fail = (
  ctx: RouteContext,
  { status, ...envelope }: TicketerError
): void => answerJson(ctx, status, envelope)

export const unreadable = (message: string): TicketerError => ({
  status: 400,
  error: 'invalid_request',
  message,
})

/** What a use case refuses, by its code. */
const refusals: Record<string, TicketerError> = {
  NO_SUCH_TICKET: {
    status: 404,
    error: 'ticket_not_found',
    message: 'No ticket has this external_id.',
  },
  NO_OPEN_HANDOFF: {
    status: 409,
    error: 'ticket_closed',
    message: 'The conversation with the agent is over.',
  },
  NO_PARTNER: {
    status: 422,
    error: 'no_partner',
    message: 'The store has not chosen who answers its shoppers.',
  },
}

const later: TicketerError = {
  status: 503,
  error: 'unavailable',
  message: 'Nothing could be stored; try again in a moment.',
}

const passing = new Set(['STORE_UNAVAILABLE', 'SECRETS_UNAVAILABLE'])

/** The envelope of the first of a use case's errors. */
export const errorFrom = (
  errors: ReadonlyArray<{ code: string; field?: string }>
): TicketerError => {
  const [{ code, field } = { code: 'STORE_UNAVAILABLE', field: undefined }] =
    errors

  if (passing.has(code)) return later

  return (
    refusals[code] ?? {
      ...unreadable('A value cannot be taken.'),
      details: { code, ...(field === undefined ? {} : { field }) },
    }
  )
}
