import { structuredLog } from '../adapters/vtex/structured-log'
import { placeOf } from '../composition/place-of'
import type { Route, RouteContext } from './route'
import { tryLater } from './try-later'

/** The runtime logs and traces the path of each request after it was answered; some of ours hold a key. */
const hidePath = (ctx: RouteContext): void => {
  ctx.path = `/${ctx.vtex.route.id}`
  ctx.request.originalUrl = ctx.path
}

/**
 * Serves one verb, and keeps a bug from reaching the runtime, whose own error answer and log would quote it, whatever it
 * holds. Nothing that these routes answer may be kept by the edge.
 */
export const guardRoute = (verb: 'GET' | 'POST', route: Route): Route =>
  async function guardedRoute(ctx) {
    hidePath(ctx)
    ctx.set('cache-control', 'no-store')

    if (ctx.method !== verb) {
      ctx.status = 405
      ctx.set('allow', verb)

      return
    }

    try {
      await route(ctx)
    } catch (bug) {
      structuredLog(ctx.vtex.logger).error('A route failed', {
        route: ctx.vtex.route.id,
        place: placeOf(bug),
      })
      tryLater(ctx)
    }
  }
