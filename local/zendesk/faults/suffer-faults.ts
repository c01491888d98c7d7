import type Koa from 'koa'

import type { Sandbox } from '../sandbox'
import type { ApiFault } from './fault'
import { takeApiFault } from './fault-switches'

const DEFAULT_SLOWNESS_MS = 3000

/** Leaves the caller without an answer: with the connection open, or without a connection. */
const silence = (context: Koa.Context, kind: ApiFault['kind']) => {
  context.respond = false
  if (kind.startsWith('reset')) context.req.socket.destroy()
}

const fail = (
  context: Koa.Context,
  fault: Extract<ApiFault, { kind: 'status' }>
) => {
  context.status = fault.status
  context.body = JSON.stringify({ error: 'Fault', description: fault.id })
  context.type = 'application/json'
  if (fault.retryAfter !== undefined)
    context.set('Retry-After', String(fault.retryAfter))
}

/** Makes calls go wrong as the switches say. */
export const sufferFaults =
  (sandbox: Sandbox): Koa.Middleware =>
  async (context, next) => {
    const fault = takeApiFault(sandbox.db, context.method, context.originalUrl)
    if (!fault) return next()
    if (fault.kind === 'status') return fail(context, fault)
    if (fault.kind === 'timeout-before' || fault.kind === 'reset-before')
      return silence(context, fault.kind)
    if (fault.kind === 'slow') {
      await sandbox.wait(fault.delayMs ?? DEFAULT_SLOWNESS_MS)
      return next()
    }
    await next()
    silence(context, fault.kind)
  }
