import { AuthenticationError } from '@vtex/api'
import type { GraphQLField } from 'graphql'
import { defaultFieldResolver } from 'graphql'
import { SchemaDirectiveVisitor } from 'graphql-tools'

import type { BotRefusal } from '../usecases/bot/authenticate-bot'
import { authenticateBot } from '../usecases/bot/authenticate-bot'
import type { Call, CallOf } from './call'
import { FieldFailure } from './field-failure'
import { errorMessage } from './translate'

/** Carries its code where GraphQL clients look for it; the runtime alone would say INTERNAL_SERVER_ERROR there. */
class StrangerRefused extends AuthenticationError {
  public readonly extensions = { code: 'UNAUTHENTICATED' }
}

const refusal = ({ language }: Call, code: BotRefusal): Error =>
  code === 'UNAUTHENTICATED'
    ? new StrangerRefused(errorMessage(language, { code }))
    : new FieldFailure(language, { code })

/** `@requiresBot`: the resolver runs only for a request that brings the bot's token. */
export const requiresBot = <Context>(callOf: CallOf<Context>) =>
  class RequiresBot extends SchemaDirectiveVisitor {
    override visitFieldDefinition(field: GraphQLField<unknown, Context>): void {
      const { resolve = defaultFieldResolver } = field

      field.resolve = async (root, args, context, info) => {
        const call = callOf(context)
        const proof = await authenticateBot(call.ports, call.botToken)

        if (proof.isErr()) {
          throw refusal(call, proof.error)
        }

        return resolve(root, args, context, info)
      }
    }
  }
