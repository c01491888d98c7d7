import { err } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { Ports } from '../../../ports/ports'

/**
 * A call to the other side that ends in a result even where an adapter has a bug: one message that it cannot bear must
 * come to its turn to fail, and not hold up its conversation for ever.
 */
export const catchBugs = async <T>(
  { log }: Pick<Ports, 'log'>,
  call: () => Promise<Result<T, DeliveryFailure>>
): Promise<Result<T, DeliveryFailure>> => {
  try {
    return await call()
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown'

    log.error('A delivery broke', { detail })

    return err({ kind: 'RETRY', ambiguous: true, detail })
  }
}
