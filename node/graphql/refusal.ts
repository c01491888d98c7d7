import type { GraphQLError, GraphQLSchema } from 'graphql'

import { typeInWords } from './type-in-words'

/** Why a request is not executed: an HTTP status, and what stands in `errors`. */
export interface Refusal {
  status: number
  code: string
  /** For the sentence that goes with the code, or a sentence of GraphQL's own. */
  values?: Record<string, string | number>
  message?: string
}

/** The beginning of GraphQL's sentence about a value, before it quotes it. */
const EXPECTED_TYPE = /^Expected (?:type|value of type) "?([\w[\]!]+)/

const expectedBy = (schema: GraphQLSchema, { message }: GraphQLError) => {
  const written = EXPECTED_TYPE.exec(message)?.[1] ?? 'the schema'
  const type = schema.getType(written.replace(/[[\]!]/g, ''))

  return type ? typeInWords(type) : written
}

const SUGGESTION = /;? Did you mean [^]*$/

const placeOf = ({ locations }: GraphQLError) => ({
  line: locations?.[0]?.line ?? 1,
  column: locations?.[0]?.column ?? 1,
})

export const unreadable = (error: GraphQLError): Refusal => ({
  status: 400,
  code: 'QUERY_UNREADABLE',
  values: placeOf(error),
})

/** For a value that does not fit, only its place and what is expected; for a name, no suggestions, which would reveal the schema. */
export const invalid = (
  schema: GraphQLSchema,
  error: GraphQLError
): Refusal => {
  const refusal = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' }
  const isAboutValue = error.nodes?.some(({ kind }) => kind.endsWith('Value'))

  return isAboutValue
    ? {
        status: 400,
        code: 'LITERAL_INVALID',
        values: {
          ...placeOf(error),
          expected: expectedBy(schema, error),
        },
      }
    : { ...refusal, message: error.message.replace(SUGGESTION, '') }
}
