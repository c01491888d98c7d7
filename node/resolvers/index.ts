import { buildResolvers } from './build-resolvers'
import { callOf } from './call-of'
import { Confidential } from './directives/confidential'
import { requiresBot } from './directives/requires-bot'

export const resolvers = buildResolvers(callOf)

export const schemaDirectives = {
  confidential: Confidential,
  requiresBot: requiresBot(callOf),
}
