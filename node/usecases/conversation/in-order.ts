import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { StoreFailure } from '../../ports/store-failure'

/** Takes one step after the other, up to the first that fails. */
export const inOrder = async (
  steps: Array<() => Promise<Result<void, StoreFailure>>>
): Promise<Result<void, StoreFailure>> => {
  for (const step of steps) {
    const done = await step()

    if (done.isErr()) return done
  }

  return ok(undefined)
}
