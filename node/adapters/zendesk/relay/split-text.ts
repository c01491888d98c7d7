const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a reader sees as one character is never longer, unless somebody piles up accents for fun. */
const LONGEST_CHARACTER = 64

/** Length of the longest start of whole code points that has at most `maxBytes`. */
const fittingLength = (bytes: Buffer, maxBytes: number): number => {
  let end = maxBytes

  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1

  return bytes.toString('utf8', 0, end).length
}

/** Moves an end back to where no character is cut; only the text around it is looked at. */
const characterEnd = (text: string, end: number): number => {
  const from = Math.max(0, end - LONGEST_CHARACTER)
  const around = text.slice(from, end + LONGEST_CHARACTER)
  const start = graphemes.segment(around).containing(end - from)?.index ?? 0

  return start === 0 ? end : from + start
}

/** After the last line, when that leaves the part more than half full. */
const lineEnd = (text: string, end: number): number => {
  const after = text.lastIndexOf('\n', end - 1) + 1

  return after > end / 2 ? after : end
}

/** Parts of at most `maxBytes` in UTF-8 that joined are the text again; no character or emoji is cut. */
export const splitText = (text: string, maxBytes: number): string[] => {
  const parts: string[] = []
  let rest = text
  let bytes = Buffer.from(rest)

  while (bytes.length > maxBytes) {
    const fitting = fittingLength(bytes, maxBytes)
    const end = lineEnd(rest, characterEnd(rest, fitting))

    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
    bytes = Buffer.from(rest)
  }

  return [...parts, rest]
}
