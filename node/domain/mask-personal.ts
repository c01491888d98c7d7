const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g

/** Phone numbers, documents, cards and the like: at least five digits with what people write between them. */
const NUMBER = /\d(?:[\s().\-/]{0,2}\d){4,}/g

const HIDDEN = '•••'

/** The end of a phone number, by which a person recognises it. */
export const phoneEnding = (phoneNumber: string): string =>
  phoneNumber.slice(-4)

/** A text without the e-mail addresses and long numbers in it. */
export const maskPersonal = (text: string): string =>
  text.replace(EMAIL, HIDDEN).replace(NUMBER, HIDDEN)
