import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Attachment } from '../../../domain/handoff/shopper'
import type { Language } from '../../../domain/locale'
import { LONGEST_ID } from '../../../domain/longest-id'
import { sha256 } from '../../../domain/sha256'
import { isWellFormed } from '../../../domain/well-formed'
import { metadataInWords, placeInWords } from './metadata-in-words'
import type { WeniAttachment } from './wire'
import {
  attachment,
  entriesOf,
  optionalInstant,
  optionalObject,
  optionalText,
  sender,
} from './wire'

const LONGEST_TEXT = 20_000
const MOST_FILES = 20
const LONGEST_ADDRESS = 2000

const messageShape = z.looseObject({
  message_id: optionalText,
  direction: optionalText,
  sender,
  text: optionalText,
  attachments: entriesOf(attachment),
  metadata: optionalObject,
  sent_at: optionalInstant,
})

/** What was written over there, in the words of the use cases. */
export interface ForwardedMessage {
  id: string
  /** History is told this way too, what the bot said included. */
  author: 'SHOPPER' | 'BOT'
  text?: string
  attachments: Attachment[]
  sentAt?: string
}

const isFile = ({ content_type: type, url }: WeniAttachment): boolean =>
  type !== 'geo' &&
  url.length <= LONGEST_ADDRESS &&
  URL.canParse(url) &&
  new URL(url).protocol === 'https:'

/** What cannot be passed on as a file, in words. */
const inWords = (
  { content_type: type, url }: WeniAttachment,
  language: Language
): string =>
  type === 'geo' ? placeInWords(url, language) : url.slice(0, LONGEST_ADDRESS)

/**
 * The same for the same message, whichever of its names Weni sends; of one without a name that can be an id, by what was read
 * of it.
 */
const idOf = (
  messageId: string | undefined,
  key: string | undefined,
  read: object
): string => {
  const name = messageId ?? key?.replace(/^forward-/, '')

  return (
    name !== undefined && isWellFormed(name)
      ? name
      : sha256(JSON.stringify(read))
  ).slice(0, LONGEST_ID)
}

/** Text and files of a message; what is only metadata becomes words. Nothing where there is nothing at all. */
const readContent = (
  {
    text,
    attachments,
    metadata,
  }: Pick<z.output<typeof messageShape>, 'text' | 'attachments' | 'metadata'>,
  language: Language
): { text?: string; attachments: Attachment[] } | undefined => {
  const files = attachments.filter(isFile).slice(0, MOST_FILES)
  const others = attachments.filter((one) => !files.includes(one))
  const words = [text, ...others.map((one) => inWords(one, language))]
    .filter(Boolean)
    .join('\n')
  const told =
    words ||
    (files.length === 0 && metadata && Object.keys(metadata).length > 0
      ? metadataInWords(metadata, language)
      : '')

  return told || files.length > 0
    ? {
        ...(told ? { text: told.slice(0, LONGEST_TEXT) } : {}),
        attachments: files.map(({ url, content_type: contentType }) => ({
          url,
          ...(contentType?.includes('/') ? { contentType } : {}),
        })),
      }
    : undefined
}

/** One message; `EMPTY` where nothing is in it. `key` is its Idempotency-Key. */
export const readMessage = (
  content: unknown,
  key: string | undefined,
  language: Language
): Result<ForwardedMessage, 'EMPTY'> => {
  const { data } = messageShape.safeParse(content)
  const read = data && readContent(data, language)

  if (!read) return err('EMPTY')

  const message = {
    ...read,
    author:
      data.direction === 'outgoing' ? ('BOT' as const) : ('SHOPPER' as const),
    sentAt: data.sent_at,
  }

  return ok({ ...message, id: idOf(data.message_id, key, message) })
}
