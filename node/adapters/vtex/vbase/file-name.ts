const UNSAFE = /[^A-Za-z0-9._-]/gu

const escaped = (character: string): string =>
  [...Buffer.from(character)]
    .map((byte) => `~${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('')

/**
 * A file name for any id, the same before and after URL encoding: the VBase client encodes nothing, and which form a
 * list answers with is not documented. The ending keeps `.` and `..` from being read as folders.
 */
export const fileNameOf = (id: string): string =>
  `${id.replace(UNSAFE, escaped)}.json`

/** The id of a file name, or undefined for a name that `fileNameOf` does not make. */
export const idOf = (fileName: string): string | undefined => {
  const [, name] = /^(.*)\.json$/.exec(fileName) ?? []

  if (name === undefined) return undefined

  try {
    return decodeURIComponent(name.replace(/~/g, '%'))
  } catch {
    return undefined
  }
}
