import { createHash } from 'node:crypto'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { OutgoingMessage } from '../../../ports/partner'
import { splitText } from './split-text'

/** Zendesk takes about 65,000 characters in a comment, fewer by encoding and markup; this leaves room for file lines. */
export const maxCommentBytes = 60_000

/** What goes into one comment as a whole: a message, or a part of a long one. */
export interface Chunk {
  /** Put into the comment's metadata, so that an ambiguous send can be looked up. */
  marker: string
  text: string
  attachments: Attachment[]
}

/** Short, without blanks, the same for the same message. */
export const markerOf = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 16)

const chunksOf = ({ id, message }: OutgoingMessage): Chunk[] => {
  const parts = splitText(message.text?.trim() ?? '', maxCommentBytes)

  return parts.map((text, index) => ({
    marker: parts.length === 1 ? markerOf(id) : `${markerOf(id)}.${index + 1}`,
    text,
    attachments: index === parts.length - 1 ? message.attachments : [],
  }))
}

/** The batch in order, each message whole where it fits a comment. */
export const chunksOfBatch = (messages: OutgoingMessage[]): Chunk[] =>
  messages.flatMap(chunksOf)

const sizeOf = ({ text, attachments }: Chunk): number =>
  Buffer.byteLength(text) +
  attachments.reduce((sum, { url }) => sum + Buffer.byteLength(url) + 500, 1)

/** Joins neighbours into as few comments as hold them. */
export const packed = (chunks: Chunk[]): Chunk[][] =>
  chunks.reduce<Chunk[][]>((packs, chunk) => {
    const last = packs.at(-1) ?? []
    const size = [...last, chunk].reduce((sum, one) => sum + sizeOf(one), 0)

    return last.length > 0 && size <= maxCommentBytes
      ? [...packs.slice(0, -1), [...last, chunk]]
      : [...packs, [chunk]]
  }, [])
