import type { Attachment } from '../../../domain/handoff/shopper'
import { sha256 } from '../../../domain/sha256'
import type { OutgoingMessage } from '../../../ports/partner'
import { commentHtml } from './comment-html'
import { splitText } from './split-text'

/** What is over 64 kB Zendesk cuts off without a word; this leaves room for the lines of files. */
const MAX_HTML_BYTES = 60_000

const bytesOf = (text: string): number => Buffer.byteLength(commentHtml(text))

/** Parts that as HTML fit into a comment each, joined the text again. */
export const splitComment = (
  text: string,
  maxBytes = MAX_HTML_BYTES
): string[] =>
  bytesOf(text) <= MAX_HTML_BYTES
    ? [text]
    : splitText(text, maxBytes).flatMap((part) =>
        splitComment(part, maxBytes / 2)
      )

/** What goes into one comment as a whole: a message, or a part of a long one. */
export interface Chunk {
  /** Put into the comment's metadata, so that an ambiguous send can be looked up. */
  marker: string
  text: string
  attachments: Attachment[]
}

/** Short, without blanks, the same for the same message. */
export const markerOf = (id: string): string =>
  sha256(id, 'base64url').slice(0, 16)

/** A message whole where it fits a comment, else its parts in order. */
export const chunksOf = ({ id, message }: OutgoingMessage): Chunk[] => {
  const parts = splitComment(message.text?.trimEnd() ?? '')

  return parts.map((text, index) => ({
    marker: parts.length === 1 ? markerOf(id) : `${markerOf(id)}.${index + 1}`,
    text,
    attachments: index === parts.length - 1 ? message.attachments : [],
  }))
}

const sizeOf = ({ text, attachments }: Chunk): number =>
  bytesOf(text) +
  attachments.reduce((sum, { url }) => sum + bytesOf(url) + 500, 4)

/** Joins neighbours into as few comments as hold them. */
export const packed = (chunks: Chunk[]): Chunk[][] =>
  chunks.reduce<Chunk[][]>((packs, chunk) => {
    const last = packs.at(-1) ?? []
    const size = [...last, chunk].reduce((sum, one) => sum + sizeOf(one), 0)

    return last.length > 0 && size <= MAX_HTML_BYTES
      ? [...packs.slice(0, -1), [...last, chunk]]
      : [...packs, [chunk]]
  }, [])
