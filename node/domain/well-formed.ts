/** Half of a letter beyond 16 bits, as it stands at the end of a text that was cut without care. */
const HALF = /\p{Surrogate}/gu

const REPLACEMENT = '\ufffd'

const UNSTORABLE = /\p{Surrogate}|\0/u

/** Whether every store returns a text unchanged: half of a surrogate pair is lost in UTF-8, and some stores end at a NUL. */
export const isWellFormed = (text: string): boolean => !UNSTORABLE.test(text)

/** A text that every partner takes, without what no person can see of it. */
export const wellFormed = (text: string): string =>
  text.replaceAll('\0', '').replace(HALF, REPLACEMENT)
