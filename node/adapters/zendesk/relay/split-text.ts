const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** What a reader sees as one character, in pieces only when it alone is over the limit. */
const unitsOf = (text: string, maxBytes: number): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap(
    (unit) => (bytesOf(unit) > maxBytes ? [...unit] : [unit])
  )

/** Ends a part after its last line when that leaves it more than half full. */
const endOfPart = (part: string): number => {
  const lineEnd = part.lastIndexOf('\n') + 1

  return lineEnd > part.length / 2 ? lineEnd : part.length
}

/** Parts of at most `maxBytes` in UTF-8 that joined are the text again; no character or emoji is cut. */
export const splitText = (text: string, maxBytes: number): string[] => {
  if (bytesOf(text) <= maxBytes) return [text]

  const parts: string[] = []
  let part = ''
  let size = 0

  for (const unit of unitsOf(text, maxBytes)) {
    const unitSize = bytesOf(unit)

    if (size + unitSize > maxBytes) {
      const end = endOfPart(part)

      parts.push(part.slice(0, end))
      part = part.slice(end)
      size = bytesOf(part)
    }

    part += unit
    size += unitSize
  }

  return [...parts, part]
}
