import { structuredLog } from '../adapters/vtex/structured-log'
import { credentialsOf } from '../composition/credentials-of'
import { framesOf } from '../domain/frames-of'
import { credentials } from '../composition/process-memory'
import { discardBody } from './discard-body'
import type { Route, RouteContext } from './route'
import { tryLater } from './try-later'

/** The runtime logs and traces the path of each request after it was answered; some of ours hold a key. */
const hidePath = (ctx: RouteContext): void => {
  ctx.path = `/${ctx.vtex.route.id}`
  ctx.request.originalUrl = ctx.path
}

const serve = async (
  verbs: readonly string[],
  route: Route,
  ctx: RouteContext
): Promise<void> => {
  if (!verbs.includes(ctx.method)) {
    ctx.status = 405
    ctx.set('allow', verbs.join(', '))

    return
  }

  try {
    await route(ctx)
  } catch (bug) {
    structuredLog(ctx.vtex.logger).error('A route failed', {
      route: ctx.vtex.route.id,
      place: framesOf(bug),
    })
    tryLater(ctx)
  }
}

/**
 * Serves the given verbs, and keeps a bug from reaching the runtime, whose own error answer and log would quote it, whatever it
 * holds. Unless the route itself says otherwise, nobody may keep its answer.
 */
export const guardRoute = (
  verbs: ReadonlyArray<'GET' | 'HEAD' | 'POST'>,
  route: Route
): Route =>
  async function guardedRoute(ctx) {
    hidePath(ctx)
    ctx.set('cache-control', 'no-store')

    const letGo = credentials.hold(
      credentialsOf(ctx.vtex, (name) => ctx.get(name))
    )

    await serve(verbs, route, ctx)
    letGo()
    discardBody(ctx)
  }
