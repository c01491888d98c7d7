import { parsePhoneNumber } from '../../../domain/phone-number'

export interface UrnOwner {
  /** E.164; empty where the urn holds no number. */
  phoneNumber: string
  /** What the urn holds instead, such as WhatsApp's own id of a user, `BR.1349...`. */
  userId?: string
}

/** Who is meant by `whatsapp:5511988887777?channel=...`: the query is of no interest, and a number comes without its plus. */
export const readUrn = (urn: string): UrnOwner => {
  const [address = ''] = urn.split('?')
  const owner = address.replace(/^(whatsapp|tel):/i, '').trim()

  return parsePhoneNumber(owner).match(
    (phoneNumber) => ({ phoneNumber }),
    () => ({ phoneNumber: '', userId: owner.slice(0, 200) })
  )
}
