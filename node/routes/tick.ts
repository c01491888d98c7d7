import { portsOf } from '../composition/ports-of'
import { sweep } from '../usecases/conversation/sweep/sweep'
import type { Route } from './route'

/** Well within the service's 30 s, so that the last write is made too. */
const BUDGET_MS = 20_000

const CONVERSATIONS = 200

/** `GET tick`: the platform's clock, once a minute. */
export const tick: Route = async (ctx) => {
  const ports = portsOf(ctx)
  const deadline = ports.clock.now() + BUDGET_MS

  await ports.schedule.keep()
  await sweep(ports, { limit: CONVERSATIONS, deadline })

  ctx.status = 204
}
