import type { Context } from 'koa'
import rawBody from 'raw-body'

import type { AppFiles } from '../app-files'
import type { Credentials } from '../credentials'
import type { CallService, ServiceAnswer } from './call-service'
import type { EdgePlace } from './service-headers'

/** What the platform's edge needs to take a request to the service. */
export interface EdgeOptions {
  app: AppFiles
  place: EdgePlace
  credentials: Credentials
  call: CallService
}

/** VTEX states no limit for the edge; this one is ours. */
const LARGEST_BODY = 10 * 1024 * 1024

/** Who calls, by the token that VTEX's own callers present. */
export const principalOf = (
  ctx: Context,
  credentials: Credentials
): string | undefined => {
  const token =
    ctx.cookies.get('VtexIdclientAutCookie') ?? ctx.get('VtexIdclientAutCookie')

  return token ? credentials.principalOf(token) : undefined
}

/** The body's bytes, or undefined after refusing one that is too large or broke off. */
export const readBody = async (ctx: Context): Promise<Buffer | undefined> => {
  try {
    return await rawBody(ctx.req, { limit: LARGEST_BODY })
  } catch (error) {
    const isTooLarge = (error as rawBody.RawBodyError).status === 413

    // A connection that is kept carries the next request only when this one is at its end.
    ctx.req.resume()
    ctx.status = isTooLarge ? 413 : 400
    ctx.body = isTooLarge
      ? `The body is larger than ${LARGEST_BODY} bytes.`
      : 'The body could not be read.'

    return undefined
  }
}

/** Aborts when the caller hangs up before the answer is through. */
export const hangUpSignal = (ctx: Context): AbortSignal => {
  const controller = new AbortController()

  ctx.res.once('close', () => {
    if (!ctx.res.writableFinished) controller.abort()
  })

  return controller.signal
}

/** Passes the service's answer on; one that breaks off breaks off for the caller, too. */
export const relayAnswer = (ctx: Context, answer: ServiceAnswer): void => {
  const { body } = answer

  if (typeof body !== 'string') body.once('error', () => ctx.res.destroy())

  ctx.status = answer.status
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) ctx.set(name, value)
  }
  ctx.body = body
}
