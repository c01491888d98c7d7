import { json } from 'co-body'
import type { Context } from 'koa'
import Router from 'koa-router'

import type { Faults } from '../faults'
import { faultSchema } from '../faults'
import type { Mail } from '../platform/mail'
import type { Scheduler } from '../platform/scheduler'
import { mailPage } from './mail-page'

export interface SandboxOptions {
  faults: Faults
  mail: Mail
  scheduler: Scheduler
}

const addFault = async (ctx: Context, faults: Faults): Promise<void> => {
  const parsed = faultSchema.safeParse(await json(ctx.req).catch(() => null))

  if (parsed.success) {
    faults.add(parsed.data)
    ctx.body = faults.list()
  } else {
    ctx.status = 400
    ctx.body = { message: parsed.error.message }
  }
}

/** Switches and windows of the local cloud that the real one does not have. */
export const sandboxRoutes = ({
  faults,
  mail,
  scheduler,
}: SandboxOptions): Router.IMiddleware => {
  const router = new Router({ prefix: '/sandbox' })

  router.get('/faults', (ctx) => {
    ctx.body = faults.list()
  })
  router.post('/faults', (ctx) => addFault(ctx, faults))
  router.delete('/faults', (ctx) => {
    faults.clear()
    ctx.body = faults.list()
  })
  router.post('/scheduler/run', async (ctx) => {
    ctx.body = await scheduler.runNow()
  })
  router.get('/mail', (ctx) => {
    ctx.body =
      ctx.accepts('html', 'json') === 'json'
        ? mail.sent()
        : mailPage(mail.sent())
  })

  return router.routes()
}
