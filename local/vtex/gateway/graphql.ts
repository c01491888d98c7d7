import { Kind, parse } from 'graphql'
import type { Context, Middleware } from 'koa'
import { z } from 'zod'

import { parseJson } from '../../parse-json'
import type { AppFiles } from '../app-files'
import type { EdgeOptions } from './exchange'
import { hangUpSignal, principalOf, readBody, relayAnswer } from './exchange'
import type { OperationContext } from './operation-context'
import { readContext } from './operation-context'
import { localeOf, serviceHeaders } from './service-headers'

const SCOPED_PATH = /^\/_v\/(public|segment|private)\/graphql\/v1$/

/** Where other apps reach this one's GraphQL. */
const DIRECT_HOST = 'app.io.vtex.com'

/** More than any page sends; the gateway has no business in it. */
const LONGEST_READ = 64 * 1024

const operationSchema = z.object({
  query: z.string().min(1),
  variables: z.unknown().optional(),
  operationName: z.string().nullish(),
  extensions: z.looseObject({ variables: z.string().optional() }).nullish(),
})

type Operation = z.infer<typeof operationSchema>

/** Pages of the platform may send their variables in base64, beside the query. */
const variablesOf = ({ variables, extensions }: Operation): unknown =>
  variables ??
  (extensions?.variables
    ? parseJson(Buffer.from(extensions.variables, 'base64').toString('utf8'))
    : undefined)

const fromQuery = ({ query }: Context): unknown => ({
  query: query.query,
  operationName: query.operationName,
  variables: parseJson(String(query.variables ?? '{}')),
  extensions: parseJson(String(query.extensions ?? '{}')),
})

const isMutation = (query: string): boolean => {
  if (query.length > LONGEST_READ) return false

  try {
    return parse(query).definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === 'mutation'
    )
  } catch {
    return false
  }
}

/** The platform keeps Authorization for itself, and takes cookies to an app only over the private address. */
const droppedHeaders = (scope: string): string[] =>
  scope === 'private'
    ? ['authorization']
    : ['authorization', 'cookie', 'vtexidclientautcookie']

/** Whether the platform's gateway of pages looks at origin and content type is not documented: the app gets them as they came. */
const headersFor = (ctx: Context, options: EdgeOptions, scope: string) =>
  serviceHeaders(ctx.headers, options.place, {
    locale: localeOf(ctx.headers, ctx.URL.searchParams.get('locale')),
    dropped: droppedHeaders(scope),
  })

interface Sent {
  search: string
  body: Buffer
}

/** A query asked with GET stays one, since routers keep answers to GET. */
const sentAs = (
  method: string,
  { query, operationName, variables }: Operation
): Sent => {
  if (method === 'POST') {
    return {
      search: '',
      body: Buffer.from(JSON.stringify({ query, operationName, variables })),
    }
  }

  const search = new URLSearchParams({
    query,
    variables: JSON.stringify(variables ?? {}),
    ...(operationName ? { operationName } : {}),
  })

  return { search: `?${search}`, body: Buffer.alloc(0) }
}

const refuse = (ctx: Context, status: number, message: string): void => {
  ctx.status = status
  ctx.body = { errors: [{ message }] }
}

const operationOf = async (ctx: Context): Promise<Operation | undefined> => {
  const body = await readBody(ctx)

  if (body === undefined) return undefined

  const given =
    ctx.method === 'GET' ? fromQuery(ctx) : parseJson(body.toString('utf8'))
  const parsed = operationSchema.safeParse(given)

  if (!parsed.success) {
    refuse(ctx, 400, 'Send {"query", "variables", "operationName"} as JSON.')

    return undefined
  }
  if (ctx.method === 'GET' && isMutation(parsed.data.query)) {
    refuse(ctx, 405, 'Mutations are sent with POST.')

    return undefined
  }

  return parsed.data
}

const contextOf = (query: string): OperationContext =>
  query.length > LONGEST_READ ? { providers: [], query } : readContext(query)

const isProvider = (name: string, app: AppFiles): boolean =>
  [app.name, `${app.name}@${app.major}.x`, app.id].includes(name)

/** What a page asks of the gateway, in the form that the app gets it in; undefined when it was refused. */
const readPageRequest = async (
  ctx: Context,
  app: AppFiles
): Promise<Sent | undefined> => {
  const operation = await operationOf(ctx)

  if (operation === undefined) return undefined

  const { providers, query } = contextOf(operation.query)

  if (!providers.every((name) => isProvider(name, app))) {
    refuse(
      ctx,
      404,
      `No app answers for ${providers.join(', ')}; this one is ${app.name}@${app.major}.x.`
    )

    return undefined
  }

  try {
    return sentAs(ctx.method, {
      ...operation,
      query,
      variables: variablesOf(operation),
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refuse(ctx, 400, 'The variables are nested too deep.')

    return undefined
  }
}

/** At the direct address nobody reads along. */
const readDirectRequest = async (ctx: Context): Promise<Sent | undefined> => {
  const body = await readBody(ctx)

  return body && { search: ctx.search, body }
}

/**
 * GraphQL of the app, at the address that pages use and at the direct one. The direct address wants a VTEX identity,
 * as every address of app.io.vtex.com does.
 */
export const graphqlRoutes = (options: EdgeOptions): Middleware => {
  const { app, place, credentials, call } = options
  const path = `/${place.account}/${place.workspace}/_v/graphql`
  const direct = `/${app.name}/v${app.major}${path}`

  return async (ctx, next) => {
    const isDirect = ctx.path === direct
    const scope = isDirect ? 'private' : SCOPED_PATH.exec(ctx.path)?.[1]

    if (scope === undefined) return next()
    if (ctx.method !== 'POST' && ctx.method !== 'GET') {
      return refuse(ctx, 405, 'Send GraphQL with POST.')
    }
    if (isDirect && !principalOf(ctx, credentials)) {
      return refuse(ctx, 401, 'VtexIdclientAutCookie is missing or wrong.')
    }

    const sent = isDirect
      ? await readDirectRequest(ctx)
      : await readPageRequest(ctx, app)

    if (sent === undefined) return undefined

    return relayAnswer(
      ctx,
      await call({
        method: ctx.method,
        path: `${path}${sent.search}`,
        headers: {
          ...headersFor(ctx, options, scope),
          ...(isDirect ? { 'x-forwarded-host': DIRECT_HOST } : {}),
        },
        body: sent.body,
        signal: hangUpSignal(ctx),
      })
    )
  }
}
