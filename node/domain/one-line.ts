const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu
const DIRECTIONS = /\p{Bidi_Control}/gu

/** What somebody typed, as a part of a line of ours: no line break, and nothing that turns the direction of what follows. */
export const oneLine = (text: string): string =>
  text.replace(DIRECTIONS, '').replace(BREAKS, ' ').trim()
