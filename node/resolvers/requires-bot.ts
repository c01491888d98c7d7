import type { GraphQLField } from 'graphql'
import { defaultFieldResolver } from 'graphql'
import { SchemaDirectiveVisitor } from 'graphql-tools'

import type { ContextOf } from './resolver-context'
import { botFailure } from './refusal'

/** `@requiresBot`: the resolver runs only for a request that brings the bot's token. */
export const requiresBot = <Source>(contextOf: ContextOf<Source>) =>
  class RequiresBot extends SchemaDirectiveVisitor {
    override visitFieldDefinition(field: GraphQLField<unknown, Source>): void {
      const { resolve = defaultFieldResolver } = field

      field.resolve = async (root, args, source, info) => {
        const context = contextOf(source)
        const proof = await context.isBot()

        if (proof.isErr()) throw botFailure(context, proof.error)

        return resolve(root, args, source, info)
      }
    }
  }
