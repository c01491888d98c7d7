import type { GraphQLFieldResolver } from 'graphql'

import { placeOf } from '../composition/place-of'
import type { Call, CallOf, Resolver } from './call'
import { FieldFailure } from './field-failure'

const caught = (call: Call, field: string, bug: unknown): FieldFailure => {
  if (bug instanceof FieldFailure) {
    return bug
  }

  call.ports.log.error('A field failed', {
    code: 'INTERNAL',
    field,
    place: placeOf(bug),
  })

  return new FieldFailure(call.language, { code: 'INTERNAL' })
}

/** Makes a resolver one out of which no internals can come. */
export const guardField =
  <Context>(
    callOf: CallOf<Context>,
    field: string,
    resolver: Resolver<never>
  ): GraphQLFieldResolver<unknown, Context> =>
  async (_root, args, context) => {
    const call = callOf(context)

    try {
      const answer = await resolver(call, args as never)

      await call.ports.wakeUp.sweepDue()

      return answer
    } catch (bug) {
      throw caught(call, field, bug)
    }
  }
