import type { GraphQLFieldResolver } from 'graphql'

import type { CallOf, Resolver } from './call'
import { guardField } from './guard-field'
import { mutations } from './mutations'
import { queries } from './queries'

type Fields<Context> = Record<string, GraphQLFieldResolver<unknown, Context>>

const catchBugs = <Context>(
  callOf: CallOf<Context>,
  resolvers: Record<string, Resolver<never>>
): Fields<Context> =>
  Object.fromEntries(
    Object.entries(resolvers).map(([field, resolver]) => [
      field,
      guardField(callOf, field, resolver),
    ])
  )

export const buildResolvers = <Context>(
  callOf: CallOf<Context>
): { Query: Fields<Context>; Mutation: Fields<Context> } => ({
  Query: catchBugs(callOf, queries),
  Mutation: catchBugs(callOf, mutations),
})
