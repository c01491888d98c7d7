import type Koa from 'koa'

import type { ApiFault } from './fault'
import type { FaultBook } from './fault-book'
import { takeApiFault } from './fault-switches'

const DEFAULT_SLOWNESS_MS = 3000

type StatusFault = Extract<ApiFault, { kind: 'status' }>

interface FaultInjection {
  book: FaultBook
  wait(milliseconds: number): Promise<void>
  /** How this API words a refusal. */
  bodyOf(fault: StatusFault): object
}

/** Leaves the caller without an answer: with the connection open, or without a connection. */
const silence = (context: Koa.Context, kind: ApiFault['kind']): void => {
  context.respond = false
  if (kind.startsWith('reset')) context.req.socket.destroy()
}

const fail = (context: Koa.Context, fault: StatusFault, body: object): void => {
  context.status = fault.status
  context.body = JSON.stringify(body)
  context.type = 'application/json'
  if (fault.retryAfter !== undefined) {
    context.set('Retry-After', String(fault.retryAfter))
  }
}

/** Makes calls go wrong as the switches say. */
export const injectFaults =
  ({ book, wait, bodyOf }: FaultInjection): Koa.Middleware =>
  async (context, next) => {
    const fault = takeApiFault(book, context.method, context.originalUrl)

    switch (fault?.kind) {
      case undefined:
        return next()

      case 'status':
        return fail(context, fault, bodyOf(fault))

      case 'timeout-before':
      case 'reset-before':
        return silence(context, fault.kind)

      case 'slow':
        await wait(fault.delayMs ?? DEFAULT_SLOWNESS_MS)

        return next()

      case 'timeout-after':
      case 'reset-after':
        await next()

        return silence(context, fault.kind)
    }
  }
