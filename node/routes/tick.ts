import { portsOf } from '../composition/ports-of'
import { sweepStore } from '../usecases/conversation/sweep/sweep-store'
import type { Route } from './route'

/** `GET tick`: the platform's clock, once a minute. It takes nothing and tells nothing, so anybody may call it. */
export const tick: Route = async (ctx) => {
  await sweepStore(portsOf(ctx))

  ctx.status = 204
}
