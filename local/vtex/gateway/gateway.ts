import type { RequestListener } from 'node:http'

import Koa from 'koa'
import type { Context, Middleware } from 'koa'

import { privateRoutes, publicRoutes } from './edge'
import type { EdgeOptions } from './exchange'
import { graphqlRoutes } from './graphql'
import type { SandboxOptions } from './sandbox-routes'
import { sandboxRoutes } from './sandbox-routes'
import { signIn } from './sign-in'

export interface GatewayOptions extends EdgeOptions, SandboxOptions {
  adminPath: string
  /** Serves everything under /admin and the files that those pages load. */
  admin: Middleware
  /** Serves everything under /whatsapp. */
  whatsApp: RequestListener
}

const OWN_PAGES = /^\/(sandbox|whatsapp|admin|admin-assets)(\/|$)/
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const isFromOtherSite = (ctx: Context): boolean => {
  const origin = ctx.get('origin')

  return origin !== '' && origin !== `http://${ctx.get('host')}`
}

/** Pages and switches of this machine's own answer only to this machine's own addresses and pages. */
const guardOwnPages: Middleware = (ctx, next) => {
  if (!OWN_PAGES.test(ctx.path)) return next()
  if (!THIS_MACHINE.test(ctx.get('host'))) {
    ctx.status = 404

    return undefined
  }
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD' && isFromOtherSite(ctx)) {
    ctx.status = 403

    return undefined
  }

  return next()
}

const serveWith =
  (path: RegExp, listener: RequestListener): Middleware =>
  (ctx, next) => {
    if (!path.test(ctx.path)) return next()
    ctx.respond = false
    listener(ctx.req, ctx.res)

    return undefined
  }

/** The public side of the platform: what browsers and partners reach. */
export const gateway = (options: GatewayOptions): RequestListener => {
  const app = new Koa()

  app.silent = true
  app
    .use(guardOwnPages)
    .use(serveWith(/^\/whatsapp(\/|$)/, options.whatsApp))
    .use(signIn(options.credentials, options.adminPath))
    .use(sandboxRoutes(options))
    .use(graphqlRoutes(options))
    .use(privateRoutes(options))
    .use(publicRoutes(options))
    .use(options.admin)

  const handle = app.callback()

  return (request, response) => void handle(request, response)
}
