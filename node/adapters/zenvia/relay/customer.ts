import type { Shopper } from '../../../domain/handoff/shopper'
import { nameOf } from '../../../messages/conversation-summary'

/** Who writes, as Zenvia names the parts of a customer. */
export interface Customer {
  name: string
  phone?: string
  email?: string
  cpf?: string
}

export const customerOf = (shopper: Shopper): Customer => ({
  name: nameOf(shopper),
  ...(shopper.phoneNumber ? { phone: shopper.phoneNumber } : {}),
  ...(shopper.email ? { email: shopper.email } : {}),
  ...(shopper.document ? { cpf: shopper.document } : {}),
})
