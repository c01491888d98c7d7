const EMAIL = /(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g

/** Phone numbers, documents, cards and the like: at least five digits with what people write between them. */
const NUMBER = /\d(?:[\s().\-/]{0,2}\d){4,}/g

const HIDDEN = '•••'

/** The end of a phone number, by which a person recognises it. */
export const phoneEnding = (phoneNumber: string): string =>
  phoneNumber.slice(-4)

/**
 * What may be somebody's number, wherever it stands: nine digits or more, with what people and addresses write between them.
 * No date, which is of eight with the hour after it.
 */
const PHONE_NUMBER =
  /(?<!\d)(?!\d{4}-\d\d-\d\d)\d(?:(?:%20|[\s().-]){0,3}\d){8,}/g

/** A text with the endings alone of the phone numbers in it; shorter numbers, such as a ticket's, stay. */
export const maskPhoneNumbers = (text: string): string =>
  text.replace(PHONE_NUMBER, (number) => `${HIDDEN}${phoneEnding(number)}`)

/** A text without the e-mail addresses and long numbers in it. */
export const maskPersonal = (text: string): string =>
  text.replace(EMAIL, HIDDEN).replace(NUMBER, HIDDEN)
