import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { ExecutionResult } from 'graphql'
import { execute, parse, validate } from 'graphql'
import { makeExecutableSchema } from 'graphql-tools'

import type { Ports } from '../../ports/ports'
import { buildResolvers } from '../build-resolvers'
import type { Call } from '../call'
import { Confidential } from '../directives/confidential'
import { requiresBot } from '../directives/requires-bot'

const folder = resolve(__dirname, '../../../graphql')

const files = [
  'schema.graphql',
  'directives.graphql',
  ...readdirSync(join(folder, 'types')).map((name) => `types/${name}`),
]

/** The platform's own part of the schema; who may call is its business and proved against the running service. */
const platform = `
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
`

interface Context {
  call: Call
  graphql: { query: { query?: string; variables?: object } }
}

const callOf = ({ call }: Context): Call => call

export const schema = makeExecutableSchema({
  typeDefs: [
    platform,
    ...files.map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n'),
  resolvers: buildResolvers(callOf),
  schemaDirectives: {
    confidential: Confidential,
    requiresBot: requiresBot(callOf),
  },
})

/** The answer, and what the runtime could still log of the operation. */
export interface Answered extends ExecutionResult {
  operation: { query?: string; variables?: object }
}

export const adminOfTests = 'ana@livestore.example'

/** Runs operations on the app's schema as the platform's runtime does. */
export const graphqlOver =
  (ports: Ports, caller: Partial<Omit<Call, 'ports'>> = {}) =>
  async (query: string, variables: object = {}): Promise<Answered> => {
    const document = parse(query)
    const faults = validate(schema, document)
    const operation = { query, variables }

    if (faults.length > 0) {
      throw new Error(faults.map(({ message }) => message).join('; '))
    }

    const result = await execute({
      schema,
      document,
      variableValues: variables,
      rootValue: null,
      fieldResolver: (root, _args, _context, info) => root[info.fieldName],
      contextValue: {
        call: {
          ports,
          language: 'en',
          adminEmail: () => Promise.resolve(adminOfTests),
          ...caller,
        },
        graphql: { query: operation },
      } satisfies Context,
    })

    return { ...result, operation }
  }
