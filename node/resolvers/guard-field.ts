import type { GraphQLFieldResolver } from 'graphql'

import { framesOf } from '../domain/frames-of'
import type { ResolverContext, ContextOf, Resolver } from './resolver-context'
import { FieldFailure } from './field-failure'

const caught = (
  context: ResolverContext,
  field: string,
  bug: unknown
): FieldFailure => {
  if (bug instanceof FieldFailure) {
    return bug
  }

  context.ports.log.error('A field failed', {
    code: 'INTERNAL',
    field,
    place: framesOf(bug),
  })

  return new FieldFailure(context.language, { code: 'INTERNAL' })
}

/** Makes a resolver one out of which no internals can come. */
export const guardField =
  <Source>(
    contextOf: ContextOf<Source>,
    field: string,
    resolver: Resolver<never>
  ): GraphQLFieldResolver<unknown, Source> =>
  async (_root, args, source) => {
    const context = contextOf(source)

    try {
      const answer = await resolver(context, args as never)

      await context.ports.wakeUp.sweepDue()

      return answer
    } catch (bug) {
      throw caught(context, field, bug)
    }
  }
