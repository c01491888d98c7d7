import { structuredLog } from '../adapters/vtex/structured-log'
import { placeOf } from '../composition/place-of'
import type { Route } from './route'
import { tryLater } from './try-later'

/**
 * Keeps a bug from reaching the runtime, whose own error answer and log would quote it, whatever it holds. Nothing that
 * these routes answer may be kept by the edge.
 */
export const guardRoute = (route: Route): Route =>
  async function guardedRoute(ctx) {
    ctx.set('cache-control', 'no-store')

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
