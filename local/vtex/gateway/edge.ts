import type { OutgoingHttpHeaders } from 'node:http'
import { stringify } from 'node:querystring'

import type { Context, Middleware } from 'koa'

import type { ServiceRoute } from '../app-files'
import type { EdgeOptions } from './exchange'
import { hangUpSignal, principalOf, readBody, relayAnswer } from './exchange'
import type { PathParams } from './path-pattern'
import { matchPath } from './path-pattern'
import { routeRefusal } from './route-access'
import { localeOf, serviceHeaders } from './service-headers'

interface FoundRoute {
  id: string
  route: ServiceRoute
  params: PathParams
}

/** How a request for one of the app's routes reaches it. */
interface Way {
  route: ServiceRoute
  /** Where the service finds it, with the query. */
  path: string
  headers: OutgoingHttpHeaders
  /** Of the caller's headers, those that do not come along. */
  dropped: string[]
}

const findRoute = (
  routes: Record<string, ServiceRoute>,
  path: string,
  isPublic: boolean
): FoundRoute | undefined => {
  for (const [id, route] of Object.entries(routes)) {
    const params =
      route.public === isPublic ? matchPath(route.path, path) : undefined

    if (params) return { id, route, params }
  }

  return undefined
}

const routesBy =
  (
    options: EdgeOptions,
    wayOf: (ctx: Context) => Way | undefined
  ): Middleware =>
  async (ctx, next) => {
    const { credentials, place, call } = options
    const way = wayOf(ctx)

    if (way === undefined) return next()

    const principal = principalOf(ctx, credentials)
    const refused = routeRefusal(way.route, ctx.method, principal)

    if (refused) {
      ctx.status = refused

      return undefined
    }

    const body = await readBody(ctx)

    if (body === undefined) return undefined

    const locale = localeOf(ctx.headers)
    const { dropped } = way
    const answer = await call({
      method: ctx.method,
      path: way.path,
      headers: {
        ...serviceHeaders(ctx.headers, place, { locale, dropped }),
        ...way.headers,
      },
      body,
      signal: hangUpSignal(ctx),
    })

    return relayAnswer(ctx, answer)
  }

/**
 * Public routes, by their path on the app's host. VTEX promises cookies only under /_v/private, so that is the only
 * place where they arrive here.
 */
export const publicRoutes = (options: EdgeOptions): Middleware => {
  const { id: declarer, service } = options.app

  return routesBy(options, (ctx) => {
    const found = findRoute(service.routes, ctx.path, true)

    return (
      found && {
        route: found.route,
        path: ctx.url,
        headers: {
          'x-colossus-route-id': found.id,
          'x-colossus-route-declarer': declarer,
          'x-colossus-params': stringify(found.params),
        },
        dropped: ctx.path.startsWith('/_v/private/') ? [] : ['cookie'],
      }
    )
  })
}

/** Private routes, by the address that app.io.vtex.com gives them. The platform keeps Authorization for itself there. */
export const privateRoutes = (options: EdgeOptions): Middleware => {
  const { app, place } = options
  const home = `/${place.account}/${place.workspace}`
  const root = `/${app.name}/v${app.major}${home}`

  return routesBy(options, (ctx) => {
    if (!ctx.path.startsWith(`${root}/`)) return undefined

    const path = ctx.path.slice(root.length)
    const found = findRoute(app.service.routes, path, false)

    return (
      found && {
        route: found.route,
        path: `${home}${path}${ctx.search}`,
        headers: {},
        dropped: ['authorization'],
      }
    )
  })
}
