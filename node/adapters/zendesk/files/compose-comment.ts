import type { Attachment } from '../../../domain/handoff/shopper'
import type { Language } from '../../../domain/locale'
import { translate } from '../messages'
import type { Chunk } from '../relay/chunks'
import type { ShopperComment } from '../relay/update-ticket'
import { fileNameOf } from './file-name'
import type { Uploads } from './upload'
import { filesOf, tokenOf } from './upload'

const linkLine = (language: Language, attachment: Attachment): string =>
  translate(language, 'file.link', {
    name: fileNameOf(attachment),
    url: attachment.url,
  })

const writeChunk = (language: Language, chunk: Chunk, uploads: Uploads) => {
  const files = filesOf(chunk).map(({ file, key }) => ({
    file,
    token: tokenOf(uploads[key]),
  }))
  const attached = files.flatMap(({ token }) => token ?? [])
  const lines = [
    ...(chunk.text ? [chunk.text] : []),
    ...files
      .filter(({ token }) => token === undefined)
      .map(({ file }) => linkLine(language, file)),
  ]
  const fallback = attached.length > 0 ? 'file.attached' : 'message.empty'

  return {
    lines: lines.length > 0 ? lines : [translate(language, fallback)],
    uploads: attached,
  }
}

/** One comment of several chunks; a file without an upload is named and linked. */
export const composeComment = (
  language: Language,
  chunks: Chunk[],
  uploads: Uploads
): ShopperComment => {
  const written = chunks.map((chunk) => writeChunk(language, chunk, uploads))

  return {
    text: written.flatMap(({ lines }) => lines).join('\n'),
    uploads: written.flatMap((one) => one.uploads),
    markers: chunks.map(({ marker }) => marker),
  }
}
