import { readFileSync } from 'node:fs'

import type { DocumentNode, GraphQLSchema } from 'graphql'
import { execute } from 'graphql'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { once } from '../domain/once'
import { contextOf } from '../resolvers/context-of'
import type { ResolverContext } from '../resolvers/resolver-context'
import type { Route, RouteContext } from '../routes/route'
import type { GraphqlAnswer } from './answer'
import { executed, refused } from './answer'
import { executableSchema } from './executable-schema'
import { documentReader, operationIn } from './read-document'
import type { GraphqlRequest } from './read-request'
import { readRequest } from './read-request'
import type { Refusal } from './refusal'
import { refuseCaller } from './refuse-caller'
import { variableFaults } from './variable-faults'

/** Where the platform's builder puts the merged schema, seen from the folder that the runtime starts in. */
const SCHEMA_FILE = 'service/schema.graphql'

/** Of callers whose right is not known; a transcript of a store's own bot may be longer. */
const MAX_BYTES_OF_ANYBODY = 128 * 1024
const MAX_BYTES = 3 * 1024 * 1024

const settingsRight = {
  productCode: '66',
  resourceCode: 'read-write-apps-settings',
}

const mayAskMuch = async (context: ResolverContext): Promise<boolean> =>
  (await context.isBot()).isOk() || (await context.mayUse(settingsRight)).isOk()

const isShort = (ctx: RouteContext): boolean =>
  ctx.request.length !== undefined && ctx.request.length <= MAX_BYTES_OF_ANYBODY

const maxBytesFor = async (
  ctx: RouteContext,
  context: ResolverContext
): Promise<number> =>
  isShort(ctx) || !(await mayAskMuch(context))
    ? MAX_BYTES_OF_ANYBODY
    : MAX_BYTES

interface Service {
  schema: GraphQLSchema
  readDocument: ReturnType<typeof documentReader>
}

/** All checks before a field runs. */
const admit = async (
  { schema, readDocument }: Service,
  ctx: RouteContext,
  { query, variables, operationName }: GraphqlRequest
): Promise<Result<DocumentNode, Refusal[]>> => {
  const read = readDocument(query)

  if (read.isErr()) return err(read.error)

  const operation = operationIn(read.value.document, operationName)

  if (operation.isErr()) return err(operation.error)
  if (ctx.method === 'GET' && operation.value.operation !== 'query') {
    return err([{ status: 405, code: 'METHOD_REFUSED' }])
  }

  const faults = variableFaults(schema, operation.value, variables)

  if (faults.length > 0) {
    return err(
      faults.map(({ path, expected }) => ({
        status: 400,
        code: 'VARIABLE_INVALID',
        values: { path, expected },
      }))
    )
  }

  return read.value.introspects && !(await mayAskMuch(contextOf(ctx)))
    ? err([{ status: 400, code: 'INTROSPECTION_REFUSED' }])
    : ok(read.value.document)
}

const respond = async (
  service: Service,
  ctx: RouteContext
): Promise<GraphqlAnswer> => {
  const context = contextOf(ctx)
  const refusal = refuseCaller(ctx)

  if (refusal) return refused(context, [refusal])

  const request = await readRequest(ctx, await maxBytesFor(ctx, context))

  if (request.isErr()) return refused(context, request.error)

  const document = await admit(service, ctx, request.value)

  if (document.isErr()) return refused(context, document.error)

  const { variables, operationName } = request.value

  return executed(
    context,
    await execute({
      schema: service.schema,
      document: document.value,
      contextValue: ctx,
      variableValues: variables,
      operationName,
    })
  )
}

/**
 * GraphQL over HTTP, in place of the runtime's own, which reads and parses megabytes of anybody's before a field is asked for,
 * answers errors with what was typed, and lets the platform's router keep answers.
 */
export const graphqlRoute = (
  definitions = (): string => readFileSync(SCHEMA_FILE, 'utf8')
): Route => {
  const service = once((): Service => {
    const schema = executableSchema(definitions(), contextOf)

    return { schema, readDocument: documentReader(schema) }
  })

  return async (ctx) => {
    const { status, body } = await respond(service(), ctx)

    ctx.status = status
    ctx.body = body
  }
}
