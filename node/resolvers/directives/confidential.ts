import type { GraphQLField } from 'graphql'
import { defaultFieldResolver } from 'graphql'
import { SchemaDirectiveVisitor } from 'graphql-tools'

/** The part of the runtime's context from which it copies the operation into errors and log lines. */
interface WithOperation {
  graphql?: { query?: { query?: unknown; variables?: unknown } }
}

/**
 * `@confidential`: what was typed in the operation stays out of the answer's errors and out of the log. It must stand
 * behind `@auth`, whose refusal the runtime would otherwise log with the variables in it.
 */
export class Confidential extends SchemaDirectiveVisitor {
  override visitFieldDefinition(
    field: GraphQLField<unknown, WithOperation>
  ): void {
    const { resolve = defaultFieldResolver } = field

    field.resolve = (root, args, context, info) => {
      const operation = context.graphql?.query

      if (operation) {
        delete operation.query
        delete operation.variables
      }

      return resolve(root, args, context, info)
    }
  }
}
