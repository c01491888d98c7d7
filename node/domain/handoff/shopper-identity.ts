import { withNinthDigit } from '../phone-number'
import type { Shopper } from './shopper'

/** By what a shopper is known again: the digits of their number, however WhatsApp writes it, or their id there. */
export const identityOf = ({
  phoneNumber,
  userId = '',
}: Pick<Shopper, 'phoneNumber' | 'userId'>): string =>
  withNinthDigit(phoneNumber).replace(/\D/g, '') || userId
