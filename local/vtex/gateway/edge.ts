import { stringify } from 'node:querystring'

import type { Context, Middleware } from 'koa'
import rawBody from 'raw-body'

import type { AppFiles, ServiceRoute } from '../app-files'
import type { Credentials } from '../credentials'
import type { CallService, ServiceAnswer } from './call-service'
import type { PathParams } from './path-pattern'
import { matchPath } from './path-pattern'
import { routeRefusal } from './route-access'
import type { EdgePlace } from './service-headers'
import { localeOf, serviceHeaders } from './service-headers'

export interface EdgeOptions {
  app: AppFiles
  place: EdgePlace
  credentials: Credentials
  call: CallService
}

/** VTEX states no limit for the edge; this one is ours. */
export const largestBody = 10 * 1024 * 1024

/** Who calls, by the token that VTEX's own callers present. */
export const principalOf = (
  ctx: Context,
  credentials: Credentials
): string | undefined => {
  const token =
    ctx.cookies.get('VtexIdclientAutCookie') ?? ctx.get('VtexIdclientAutCookie')

  return token ? credentials.principalOf(token) : undefined
}

/** The body's bytes, or undefined after refusing one that is too large. */
export const readBody = async (ctx: Context): Promise<Buffer | undefined> => {
  try {
    return await rawBody(ctx.req, { limit: largestBody })
  } catch {
    ctx.status = 413
    ctx.body = `The body is larger than ${largestBody} bytes.`

    return undefined
  }
}

export const abortedWith = (ctx: Context): AbortSignal => {
  const controller = new AbortController()

  ctx.res.once('close', () => {
    if (!ctx.res.writableFinished) controller.abort()
  })

  return controller.signal
}

export const relayAnswer = (ctx: Context, answer: ServiceAnswer): void => {
  ctx.status = answer.status
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) ctx.set(name, value)
  }
  ctx.body = answer.body
}

interface Found {
  id: string
  route: ServiceRoute
  params: PathParams
}

const findRoute = (
  app: AppFiles,
  path: string,
  isPublic: boolean
): Found | undefined => {
  for (const [id, route] of Object.entries(app.service.routes)) {
    const params =
      route.public === isPublic ? matchPath(route.path, path) : undefined

    if (params) return { id, route, params }
  }

  return undefined
}

/** VTEX promises cookies only under /_v/private, so that is the only place where they arrive here. */
const droppedFromPublic = (path: string): string[] =>
  path.startsWith('/_v/private/') ? [] : ['cookie']

/** Public routes, by their path on the app's host. */
export const publicRoutes = (options: EdgeOptions): Middleware => {
  const { app, place, credentials, call } = options

  return async (ctx, next) => {
    const found = findRoute(app, ctx.path, true)

    if (found === undefined) return next()

    const refused = routeRefusal(
      found.route,
      ctx.method,
      principalOf(ctx, credentials)
    )

    if (refused) {
      ctx.status = refused

      return undefined
    }

    const body = await readBody(ctx)

    if (body === undefined) return undefined

    relayAnswer(
      ctx,
      await call({
        method: ctx.method,
        path: ctx.url,
        headers: {
          ...serviceHeaders(ctx.headers, place, {
            locale: localeOf(ctx.headers),
            dropped: droppedFromPublic(ctx.path),
          }),
          'x-colossus-route-id': found.id,
          'x-colossus-route-declarer': app.id,
          'x-colossus-params': stringify(found.params),
        },
        body,
        signal: abortedWith(ctx),
      })
    )

    return undefined
  }
}

/** Private routes, by the address that app.io.vtex.com gives them. The platform keeps Authorization for itself there. */
export const privateRoutes = (options: EdgeOptions): Middleware => {
  const { app, place, credentials, call } = options
  const home = `/${place.account}/${place.workspace}`
  const root = `/${app.name}/v${app.major}${home}`

  return async (ctx, next) => {
    if (!ctx.path.startsWith(`${root}/`)) return next()

    const path = ctx.path.slice(root.length)
    const found = findRoute(app, path, false)

    if (found === undefined) return next()

    const refused = routeRefusal(
      found.route,
      ctx.method,
      principalOf(ctx, credentials)
    )

    if (refused) {
      ctx.status = refused

      return undefined
    }

    const body = await readBody(ctx)

    if (body === undefined) return undefined

    relayAnswer(
      ctx,
      await call({
        method: ctx.method,
        path: `${home}${path}${ctx.search}`,
        headers: serviceHeaders(ctx.headers, place, {
          locale: localeOf(ctx.headers),
          dropped: ['authorization'],
        }),
        body,
        signal: abortedWith(ctx),
      })
    )

    return undefined
  }
}
