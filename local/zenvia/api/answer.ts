import type Koa from 'koa'

/** What a call is answered with. */
export interface Answer {
  status: number
  body: unknown
}

export const ok = (body: unknown): Answer => ({ status: 200, body })

/** The interactions API puts its refusals into the body of an HTTP 200. */
export const refused = (message: string): Answer => ok({ message, status: 422 })

/** The partner API says only in `success` that it did nothing. */
export const unsuccessful = (errors: string): Answer =>
  ok({ status: 200, success: false, errors })

export const notThere: Answer = {
  status: 404,
  body: { message: 'Not Found', status: 404 },
}

export const send = (context: Koa.Context, { status, body }: Answer): void => {
  context.status = status
  context.type = 'application/json'
  context.body = JSON.stringify(body)
}
