import { fileNameIn } from '../../http/file-name-in'
import { contentTypeOf, extensionOf } from '../../http/file-types'

const MAX_NAME = 120

const UNSAFE = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g

/** A name that people and file systems can read; Zendesk wants its ending to be the file's own. */
export const fileNameOf = (file: {
  url: string
  fileName?: string
  contentType?: string
}): string => {
  const name = (file.fileName || fileNameIn(file.url) || 'file')
    .replace(UNSAFE, '_')
    .trim()
    .slice(-MAX_NAME)

  const ending = extensionOf(file.contentType ?? '')

  return contentTypeOf(name) || !ending ? name : `${name}.${ending}`
}
