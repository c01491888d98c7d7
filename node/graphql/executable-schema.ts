import type { GraphQLSchema } from 'graphql'
import { makeExecutableSchema } from 'graphql-tools'

import { requiresAdmin } from '../resolvers/requires-admin'
import type { ContextOf } from '../resolvers/resolver-context'
import { buildResolvers } from '../resolvers/build-resolvers'
import { requiresBot } from '../resolvers/requires-bot'

/** Of the directives that VTEX's builder knows and leaves to the service to declare, the one that the schema uses. */
const PLATFORM_DIRECTIVES = `
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
`

/** The app's schema with what answers it and what guards it. */
export const executableSchema = <Source>(
  definitions: string,
  contextOf: ContextOf<Source>
): GraphQLSchema =>
  makeExecutableSchema({
    typeDefs: `${PLATFORM_DIRECTIVES}\n${definitions}`,
    // Where each word of the schema stands is most of a megabyte that nobody asks for.
    parseOptions: { noLocation: true },
    resolvers: buildResolvers(contextOf),
    schemaDirectives: {
      auth: requiresAdmin(contextOf),
      requiresBot: requiresBot(contextOf),
    },
  })
