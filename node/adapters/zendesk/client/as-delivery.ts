import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { ZendeskFailure } from './failure'

/** For those outside: what Zendesk said word by word stays in here. */
export const asDelivery = async <Value>(
  call: Promise<Result<Value, ZendeskFailure>>
): Promise<Result<Value, DeliveryFailure>> =>
  (await call).orElse(({ answer: _answer, ...failure }) => err(failure))
