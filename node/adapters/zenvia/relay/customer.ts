import type { Shopper } from '../../../domain/handoff/shopper'
import type { JsonObject } from '../../../domain/json'
import { nameOf } from '../../../messages/conversation-summary'

/** Who writes, as Zenvia names the parts of a customer. */
export const customerOf = (shopper: Shopper): JsonObject => ({
  name: nameOf(shopper),
  ...(shopper.phoneNumber ? { phone: shopper.phoneNumber } : {}),
  ...(shopper.email ? { email: shopper.email } : {}),
  ...(shopper.document ? { cpf: shopper.document } : {}),
})
