import { asAdmin } from './graphql'
import type { Product } from './product'

export interface Payload {
  userErrors: Array<{ code: string; field: string | null; message: string }>
}

/** Runs mutations as the admin who may manage Live Support; one that is refused throws. Each must ask for `userErrors`. */
export const runAsAdmin =
  (product: Product) =>
  async <Shape extends Payload>(
    name: string,
    operation: string,
    variables: object = {}
  ): Promise<Shape> => {
    const payload = await asAdmin(product)<Shape>(operation, variables, name)

    if (payload.userErrors.length > 0) {
      throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`)
    }

    return payload
  }

/** What a mutation's payload must ask for. */
export const USER_ERRORS = 'userErrors { code field message }'
