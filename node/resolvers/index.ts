import { buildResolvers } from './build-resolvers'
import { callOf } from './call-of'
import { requiresBot } from './requires-bot'

export const resolvers = buildResolvers(callOf)

export const schemaDirectives = { requiresBot: requiresBot(callOf) }
