import type { MessageCommand } from '../../../domain/conversation/outbox/partner-command'
import type { Attachment } from '../../../domain/handoff/shopper'
import { fileNameIn } from '../../http/file-name-in'
import { contentTypeOf } from '../../http/file-types'
import type { MediaType } from './media'
import { mediaTypeOf } from './media'

/** One message as Zenvia takes it: a text, or one file by its address. */
interface MessagePart {
  content: string
  type: MediaType
  url?: string
}

const fileOf = ({ url, fileName, contentType }: Attachment): MessagePart => {
  const name = fileName || fileNameIn(url) || url

  return {
    content: name,
    type: mediaTypeOf(contentType ?? contentTypeOf(name)),
    url,
  }
}

/** A shopper's message: the text first, then each file. */
export const partsOf = ({
  text,
  attachments,
}: MessageCommand): MessagePart[] => [
  ...(text ? [{ content: text, type: 'text' as const }] : []),
  ...attachments.map(fileOf),
]
