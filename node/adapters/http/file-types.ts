import { extname } from 'node:path'

import { extension, lookup } from 'mime-types'

/** Endings that people know, where the registry's first one is another. */
const familiar: Record<string, string> = {
  adts: 'aac',
  mpga: 'mp3',
  oga: 'ogg',
}

const TYPE = /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/i

/** The type without its parameters; undefined for what can stand in no header (RFC 6838, section 4.2). */
export const mediaTypeIn = (told: string | undefined): string | undefined => {
  const type = told?.split(';')[0]?.trim()

  return type !== undefined && TYPE.test(type) ? type : undefined
}

/** By the ending of a file's name; undefined for one that says nothing. */
export const contentTypeOf = (fileName: string): string | undefined =>
  lookup(extname(fileName)) || undefined

/** The ending, without its dot, of a file of this type; undefined where the type tells none. */
export const extensionOf = (contentType: string): string | undefined => {
  const ending = extension(contentType)

  if (!ending || ending === 'bin') return undefined

  return familiar[ending] ?? ending
}
