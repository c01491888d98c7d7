import type { GraphQLSchema } from 'graphql'
import { makeExecutableSchema } from 'graphql-tools'

import { requiresAdmin } from '../resolvers/requires-admin'
import type { CallOf } from '../resolvers/call'
import { buildResolvers } from '../resolvers/build-resolvers'
import { requiresBot } from '../resolvers/requires-bot'

/** Of the directives that VTEX's builder knows and leaves to the service to declare, the one that the schema uses. */
const platformDirectives = `
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
`

/** The app's schema with what answers it and what guards it. */
export const executableSchema = <Context>(
  definitions: string,
  callOf: CallOf<Context>
): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: `${platformDirectives}\n${definitions}`,
    resolvers: buildResolvers(callOf),
    schemaDirectives: {
      auth: requiresAdmin(callOf),
      requiresBot: requiresBot(callOf),
    },
  })
