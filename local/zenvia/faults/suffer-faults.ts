import type Koa from 'koa'

import type { ApiFault } from '../../zendesk/faults/fault'
import { send } from '../api/answer'
import type { Sandbox } from '../sandbox'
import { takeApiFault } from './fault-switches'

const DEFAULT_SLOWNESS_MS = 3000

/** Leaves the caller without an answer: with the connection open, or without a connection. */
const silence = (context: Koa.Context, kind: ApiFault['kind']): void => {
  context.respond = false
  if (kind.startsWith('reset')) context.req.socket.destroy()
}

/** Makes calls go wrong as the switches say. */
export const sufferFaults =
  (sandbox: Sandbox): Koa.Middleware =>
  async (context, next) => {
    const fault = takeApiFault(sandbox.db, context.method, context.originalUrl)

    switch (fault?.kind) {
      case undefined:
        return next()

      case 'status':
        if (fault.retryAfter !== undefined) {
          context.set('Retry-After', String(fault.retryAfter))
        }

        return send(context, {
          status: fault.status,
          body: { message: fault.id, status: fault.status },
        })

      case 'timeout-before':
      case 'reset-before':
        return silence(context, fault.kind)

      case 'slow':
        await sandbox.wait(fault.delayMs ?? DEFAULT_SLOWNESS_MS)

        return next()

      case 'timeout-after':
      case 'reset-after':
        await next()

        return silence(context, fault.kind)
    }
  }
