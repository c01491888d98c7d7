/** Half of a letter beyond 16 bits, as it stands at the end of a text that was cut without care. */
const HALF = /\p{Surrogate}/gu

const REPLACEMENT = '\ufffd'

const UNSTORABLE = /\p{Surrogate}|\0/u

/** Whether every store gives a text back as it was: half a letter becomes another one in UTF-8, and many end at a zero. */
export const isWellFormed = (text: string): boolean => !UNSTORABLE.test(text)

/** A text that every partner takes, without what no person can see of it. */
export const wellFormed = (text: string): string =>
  text.replaceAll('\0', '').replace(HALF, REPLACEMENT)
