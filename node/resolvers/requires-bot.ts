import type { GraphQLField } from 'graphql'
import { defaultFieldResolver } from 'graphql'
import { SchemaDirectiveVisitor } from 'graphql-tools'

import type { CallOf } from './call'
import { refusalOfBot } from './refusal'

/** `@requiresBot`: the resolver runs only for a request that brings the bot's token. */
export const requiresBot = <Context>(callOf: CallOf<Context>) =>
  class RequiresBot extends SchemaDirectiveVisitor {
    override visitFieldDefinition(field: GraphQLField<unknown, Context>): void {
      const { resolve = defaultFieldResolver } = field

      field.resolve = async (root, args, context, info) => {
        const call = callOf(context)
        const proof = await call.isBot()

        if (proof.isErr()) throw refusalOfBot(call, proof.error)

        return resolve(root, args, context, info)
      }
    }
  }
