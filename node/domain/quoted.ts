const BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u
const DIRECTIONS = /\p{Bidi_Control}/gu

/** What somebody typed, after a label of ours: no further line of it can pass for one of ours. */
export const quoted = (text: string): string =>
  text.replace(DIRECTIONS, '').split(BREAKS).join('\n> ')
