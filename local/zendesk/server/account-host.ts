import type { RequestListener } from 'node:http'

import Koa from 'koa'

import { issueToken } from '../account/oauth-tokens'
import { injectFaults } from '../../sandbox/faults/inject-faults'
import { fileRouter, fileStoreRouter } from '../files/serve-file'
import type { Sandbox } from '../sandbox'
import { send } from '../http/exchange'
import { invalidEndpoint } from '../http/refusals'
import { apiRouter } from './api-router'
import { readBody } from '../../sandbox/read-body'

const OAUTH_BODY_LIMIT = 64 * 1024

/** The `.json` at the end is optional, and so is care about slashes. */
const normalizePath: Koa.Middleware = (context, next) => {
  const path = context.path.replace(/\/{2,}/g, '/')
  context.path = path.startsWith('/api/v2/')
    ? path.replace(/\.json$/, '')
    : path
  return next()
}

const oauthTokens =
  (sandbox: Sandbox): Koa.Middleware =>
  async (context, next) => {
    if (context.method !== 'POST' || context.path !== '/oauth/tokens')
      return next()
    const body = await readBody(context.req, OAUTH_BODY_LIMIT)
    const text = body?.toString('utf8') ?? ''
    send(context, issueToken(sandbox, text, context.get('content-type')))
  }

const unknownRoute: Koa.Middleware = (context) => send(context, invalidEndpoint)

/** A bug of the sandbox is told as Zendesk tells its own. */
const internalError: Koa.Middleware = async (context, next) => {
  try {
    await next()
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    send(context, {
      status: 500,
      body: { error: 'InternalError', description },
    })
  }
}

/** Makes calls go wrong as the switches say. */
const faults = ({ db, wait }: Sandbox): Koa.Middleware =>
  injectFaults({
    book: db,
    wait,
    bodyOf: ({ id }) => ({ error: 'Fault', description: id }),
  })

const accountMiddleware = (sandbox: Sandbox): Koa.Middleware[] => [
  internalError,
  normalizePath,
  faults(sandbox),
  oauthTokens(sandbox),
  fileRouter(sandbox).routes() as Koa.Middleware,
  apiRouter(sandbox).routes() as Koa.Middleware,
  unknownRoute,
]

const listener = (app: Koa): RequestListener => {
  app.silent = true
  const serve = app.callback()
  return (request, response) => void serve(request, response)
}

const noHelpDesk: Koa.Middleware = (context) =>
  send(context, {
    status: 404,
    body: {
      error: {
        title: `No help desk at ${context.host}`,
        message:
          'There is no help desk configured at this address. This means that the address is available and that you can claim it at http://www.zendesk.com/signup',
      },
    },
  })

/** What subdomains answer that nobody has. */
export const nobodysHost = (): RequestListener =>
  listener(new Koa().use(noHelpDesk))

/** The host where files lie. */
export const fileHost = (sandbox: Sandbox): RequestListener =>
  listener(
    new Koa()
      .use(faults(sandbox))
      .use(fileStoreRouter(sandbox).routes() as Koa.Middleware)
      .use(unknownRoute)
  )

/** An account's host, with `more` in front of what the account answers. */
export const accountHost = (
  sandbox: Sandbox,
  more: Koa.Middleware[] = []
): RequestListener => {
  const app = new Koa()
  const middleware = [...more, ...accountMiddleware(sandbox)]
  middleware.forEach((one) => app.use(one))

  return listener(app)
}
