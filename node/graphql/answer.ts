import type { ExecutionResult, GraphQLError } from 'graphql'

import { framesOf } from '../domain/frames-of'
import type { ResolverContext } from '../resolvers/resolver-context'
import { FieldFailure } from '../resolvers/field-failure'
import { errorMessage } from '../resolvers/translate'
import type { Refusal } from './refusal'

/** An error as callers see it: no stack, no value, nothing that a library put there. */
interface AnsweredError {
  message: string
  path?: ReadonlyArray<string | number>
  extensions: { code: string }
}

export interface GraphqlAnswer {
  status: number
  body: { errors?: AnsweredError[]; data?: unknown }
}

export const refused = (
  { language }: Pick<ResolverContext, 'language'>,
  refusals: Refusal[]
): GraphqlAnswer => ({
  status: refusals[0]?.status ?? 400,
  body: {
    errors: refusals.map(({ code, values, message }) => ({
      message: message ?? errorMessage(language, { code, values }),
      extensions: { code },
    })),
  },
})

const failureOf = (
  context: ResolverContext,
  error: GraphQLError
): FieldFailure => {
  const { originalError } = error

  if (originalError instanceof FieldFailure) return originalError

  context.ports.log.error('A field failed', {
    code: 'INTERNAL',
    field: String(error.path?.[0]),
    place: framesOf(originalError ?? error),
  })

  return new FieldFailure(context.language, { code: 'INTERNAL' })
}

export const executed = (
  context: ResolverContext,
  { data, errors = [] }: ExecutionResult
): GraphqlAnswer => ({
  status: 200,
  body: {
    ...(errors.length === 0
      ? {}
      : {
          errors: errors.map((error) => {
            const { message, extensions } = failureOf(context, error)

            return { message, path: error.path, extensions }
          }),
        }),
    data,
  },
})
