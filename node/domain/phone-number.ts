import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** `example` is a number that would be accepted, to show beside the refusal. */
interface InvalidPhoneNumber {
  code: 'INVALID_PHONE_NUMBER'
  values: { example: string }
}

const EXAMPLE = '+55 11 98888-7777'
const ADDRESS_PREFIX = /^whatsapp:/i
const PHONE_CHARACTERS = /^\+?[\d\s().-]+$/

/** WhatsApp still names Mexican mobiles with the 1 after the country code that Mexico gave up in 2019. */
const MEXICAN_MOBILE = /^521\d{10}$/

/** North American area codes never begin with 0 or 1, so this is a Brazilian number without its country code, such as 11 98888-7777. */
const WITHOUT_COUNTRY_CODE = /^1[01]/

const toE164 = (digits: string): string | undefined => {
  if (MEXICAN_MOBILE.test(digits)) return `+${digits}`
  if (WITHOUT_COUNTRY_CODE.test(digits)) return undefined

  const number = parsePhoneNumberFromString(`+${digits}`)

  return number?.isPossible() ? number.number : undefined
}

/**
 * E.164 of a number that carries its country code, with or without `+`, separators and WhatsApp's address prefix.
 * Country and length are checked and not the numbering plan, which would refuse Meta's test numbers (+1 555) and
 * whatever a country opened last.
 */
export const parsePhoneNumber = (
  text: string
): Result<string, InvalidPhoneNumber> => {
  const written = text.trim().replace(ADDRESS_PREFIX, '').trim()
  const number = PHONE_CHARACTERS.test(written)
    ? toE164(written.replace(/\D/g, ''))
    : undefined

  return number === undefined
    ? err({ code: 'INVALID_PHONE_NUMBER', values: { example: EXAMPLE } })
    : ok(number)
}

/** Brazilian mobiles were of eight digits until each got a 9 in front; WhatsApp names many of them as of old. */
const BRAZILIAN_MOBILE_OF_OLD = /^(\+55[1-9]\d)([6-9]\d{7})$/

/** The same number in the one form under which its owner is known. */
export const withNinthDigit = (number: string): string =>
  number.replace(
    BRAZILIAN_MOBILE_OF_OLD,
    (_, area: string, rest: string) => `${area}9${rest}`
  )
