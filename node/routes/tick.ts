import { portsOf } from '../composition/ports-of'
import { alertMail } from '../messages/alert-mail'
import { watchStore } from '../usecases/alerts/watch-store'
import { sweepStore } from '../usecases/conversation/sweep/sweep-store'
import type { Route } from './route'

/** `GET tick`: the platform's clock, once a minute. It takes nothing and tells nothing, so anybody may call it. */
export const tick: Route = async (ctx) => {
  const ports = portsOf(ctx)

  await sweepStore(ports, 'CLOCK')
  await watchStore(ports, alertMail)

  ctx.status = 204
}
