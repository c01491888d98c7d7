import { fileNameIn } from '../../http/file-name-in'
import { contentTypeOf, extensionOf } from '../../http/file-types'
import { safeFileName } from '../../http/safe-file-name'

/** A name that people and file systems can read; Zendesk wants its ending to be the file's own. */
export const fileNameOf = (file: {
  url: string
  fileName?: string
  contentType?: string
}): string => {
  const name = safeFileName(file.fileName || fileNameIn(file.url) || 'file')
  const ending = extensionOf(file.contentType ?? '')

  return contentTypeOf(name) || !ending ? name : `${name}.${ending}`
}
