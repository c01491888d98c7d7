import type { GraphQLError } from 'graphql'

/** Why a request is not executed: an HTTP status, and what stands in `errors`. */
export interface Refusal {
  status: number
  code: string
  /** For the sentence that goes with the code, or a sentence of GraphQL's own. */
  values?: Record<string, string | number>
  message?: string
}

/** The beginning of GraphQL's sentence about a value, before it quotes it. */
const expectedType = /^Expected (?:type|value of type) "?([\w[\]!]+)/

const suggestion = /;? Did you mean [^]*$/

const placeOf = ({ locations }: GraphQLError) => ({
  line: locations?.[0]?.line ?? 1,
  column: locations?.[0]?.column ?? 1,
})

export const unreadable = (error: GraphQLError): Refusal => ({
  status: 400,
  code: 'QUERY_UNREADABLE',
  values: placeOf(error),
})

/** Of a value that does not fit, only its place and the expected type; of names, no suggestions, which tell the schema. */
export const invalid = (error: GraphQLError): Refusal => {
  const refusal = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' }
  const isAboutValue = error.nodes?.some(({ kind }) => kind.endsWith('Value'))

  return isAboutValue
    ? {
        status: 400,
        code: 'LITERAL_INVALID',
        values: {
          ...placeOf(error),
          expected: expectedType.exec(error.message)?.[1] ?? 'the schema',
        },
      }
    : { ...refusal, message: error.message.replace(suggestion, '') }
}
