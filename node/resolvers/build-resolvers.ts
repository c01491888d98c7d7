import type { GraphQLFieldResolver } from 'graphql'

import type { CallOf, Door } from './call'
import { guardField } from './guard-field'
import { mutations } from './mutations'
import { queries } from './queries'

type Fields<Context> = Record<string, GraphQLFieldResolver<unknown, Context>>

const guarded = <Context>(
  callOf: CallOf<Context>,
  doors: Record<string, Door<never>>
): Fields<Context> =>
  Object.fromEntries(
    Object.entries(doors).map(([field, door]) => [
      field,
      guardField(callOf, field, door),
    ])
  )

export const buildResolvers = <Context>(
  callOf: CallOf<Context>
): { Query: Fields<Context>; Mutation: Fields<Context> } => ({
  Query: guarded(callOf, queries),
  Mutation: guarded(callOf, mutations),
})
