import { createHash } from 'node:crypto'

const LONGEST = 200

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[.!'()*~]/g,
    (character) =>
      `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  )

/** A name that any file system takes, different for different paths. A path too long for it is named by its hash. */
export const fileNameOf = (path: string): string => {
  const name = escaped(path)

  return name.length <= LONGEST
    ? name
    : `~${createHash('sha256').update(path).digest('hex')}`
}

/** The path behind a file's name; undefined for one that was named by its hash. Quick for names of a hundred thousand files. */
export const pathOf = (fileName: string): string | undefined => {
  if (fileName.startsWith('~')) return undefined

  const path = fileName.replaceAll('%2E', '.')

  return path.includes('%') ? decodeURIComponent(fileName) : path
}
