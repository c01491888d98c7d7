import type { GraphQLField } from 'graphql'
import { defaultFieldResolver } from 'graphql'
import { SchemaDirectiveVisitor } from 'graphql-tools'
import { z } from 'zod'

import type { ContextOf } from './resolver-context'
import { adminFailure } from './refusal'

const argumentsOfAuth = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('PUBLIC') }),
  z.object({
    scope: z.literal('PRIVATE'),
    productCode: z.string(),
    resourceCode: z.string(),
  }),
])

/**
 * `@auth`, which the graphql builder 2.x asks for on every field: the resolver runs only for an admin who holds the resource in
 * License Manager. `PUBLIC` leaves the field to its other directives.
 */
export const requiresAdmin = <Source>(contextOf: ContextOf<Source>) =>
  class RequiresAdmin extends SchemaDirectiveVisitor {
    override visitFieldDefinition(field: GraphQLField<unknown, Source>): void {
      const { resolve = defaultFieldResolver } = field
      const right = argumentsOfAuth.parse(this.args)

      if (right.scope === 'PUBLIC') return

      field.resolve = async (root, args, source, info) => {
        const context = contextOf(source)
        const allowed = await context.mayUse(right)

        if (allowed.isErr()) throw adminFailure(context, allowed.error)

        return resolve(root, args, source, info)
      }
    }
  }
