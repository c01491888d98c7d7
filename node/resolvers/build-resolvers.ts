import type { GraphQLFieldResolver } from 'graphql'

import type { ContextOf, Resolver } from './resolver-context'
import { guardField } from './guard-field'
import { mutations } from './mutations'
import { queries } from './queries'

type Fields<Source> = Record<string, GraphQLFieldResolver<unknown, Source>>

const catchBugs = <Source>(
  contextOf: ContextOf<Source>,
  resolvers: Record<string, Resolver<never>>
): Fields<Source> =>
  Object.fromEntries(
    Object.entries(resolvers).map(([field, resolver]) => [
      field,
      guardField(contextOf, field, resolver),
    ])
  )

export const buildResolvers = <Source>(
  contextOf: ContextOf<Source>
): { Query: Fields<Source>; Mutation: Fields<Source> } => ({
  Query: catchBugs(contextOf, queries),
  Mutation: catchBugs(contextOf, mutations),
})
