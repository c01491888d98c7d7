import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { ZenviaFailure } from './failure'

/** For those outside: what Zenvia refused stays in here. */
export const asDelivery = async <Value>(
  call: Promise<Result<Value, ZenviaFailure>>
): Promise<Result<Value, DeliveryFailure>> =>
  (await call).orElse(({ refused: _refused, ...failure }) => err(failure))
