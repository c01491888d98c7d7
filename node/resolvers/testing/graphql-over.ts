import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { ExecutionResult } from 'graphql'
import { execute, parse, validate } from 'graphql'
import { makeExecutableSchema } from 'graphql-tools'

import type { Ports } from '../../ports/ports'
import { buildResolvers } from '../build-resolvers'
import type { Call } from '../call'
import { requiresBot } from '../requires-bot'

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
}

const callOf = ({ call }: Context): Call => call

export const schema = makeExecutableSchema({
  typeDefs: [
    platform,
    ...files.map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n'),
  resolvers: buildResolvers(callOf),
  schemaDirectives: { requiresBot: requiresBot(callOf) },
})

export const adminOfTests = 'ana@livestore.example'

/** Runs operations on the app's schema as the platform's runtime does. */
export const graphqlOver =
  (ports: Ports, caller: Partial<Omit<Call, 'ports'>> = {}) =>
  async (query: string, variables: object = {}): Promise<ExecutionResult> => {
    const document = parse(query)
    const faults = validate(schema, document)

    if (faults.length > 0) {
      throw new Error(faults.map(({ message }) => message).join('; '))
    }

    return execute({
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
      } satisfies Context,
    })
  }
