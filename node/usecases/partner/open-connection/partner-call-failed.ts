import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'

/** What a merchant is told when the partner did not do as asked; a refusal's code names the partner's own sentence. */
export const partnerCallFailed = (failure: DeliveryFailure): UserError[] => [
  failure.kind === 'RETRY'
    ? userError('PARTNER_UNREACHABLE', undefined, { detail: failure.detail })
    : userError(failure.code, undefined, { detail: failure.detail }),
]
