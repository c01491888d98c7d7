import type { TranscriptLine } from './shopper'

/** A transcript is kept, sent and shown up to this. */
const TRANSCRIPT_BYTES = 64 * 1024
const TRANSCRIPT_LINES = 500

/** Bytes in UTF-8, counted without encoding: each half of a surrogate pair counts two of its four bytes. */
const bytesOf = (text: string): number => {
  let bytes = 0

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)

    if (unit < 0x80) bytes += 1
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes += 2
    else bytes += 3
  }

  return bytes
}

interface LatestLines {
  lines: TranscriptLine[]
  /** How many before them were left out. */
  omitted: number
}

/** The end of a transcript: at most 500 whole lines, and 64 KiB of text together. */
export const latestLines = (transcript: TranscriptLine[]): LatestLines => {
  let bytes = 0
  let from = transcript.length

  while (from > 0 && transcript.length - from < TRANSCRIPT_LINES) {
    bytes += bytesOf(transcript[from - 1]?.text ?? '')

    if (bytes > TRANSCRIPT_BYTES) break

    from -= 1
  }

  return { lines: transcript.slice(from), omitted: from }
}
