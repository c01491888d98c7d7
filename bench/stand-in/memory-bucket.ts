import { ABSENT_HASH } from '../../local/vtex/vbase/bucket'
import type { Bucket, StoredFile } from '../../local/vtex/vbase/bucket'
import { sortedNames } from '../../local/vtex/vbase/sorted-names'

/** A file that is there from the start; where path and content hold `BLANK`, one for each number of nine digits. */
export interface GivenFile {
  bucket: string
  path: string
  content: string
}

/** Stands for the number of a conversation. */
export const BLANK = '#########'

/** Numbers stand behind this in ids, and so in paths. */
export const NUMBERED = 'bench-'

const numberIn = new RegExp(`${NUMBERED}(\\d{9})`)

/** The version of each given file that nobody has written since. */
const UNTOUCHED = 'untouched'

const given = (content: string): StoredFile => ({
  contentType: 'application/json',
  content: Buffer.from(content),
  hash: UNTOUCHED,
})

const accepts = (version: string, expected?: string): boolean =>
  expected === undefined ||
  expected === version ||
  (expected === '*' && version !== ABSENT_HASH)

/**
 * A bucket in memory. Given files of a conversation are made when they are read, so that a hundred thousand conversations
 * take no more time or room than ten. `listed` are the names of given files that lists know.
 */
export const memoryBucket = (
  files: readonly GivenFile[],
  listed: readonly string[]
): Bucket => {
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  const written = new Map<string, StoredFile | 'removed'>()
  const names = sortedNames([...listed])
  let writes = 0

  const givenFile = (path: string): StoredFile | undefined => {
    const number = numberIn.exec(path)?.[1]
    const content = contents.get(
      number === undefined ? path : path.replace(number, BLANK)
    )

    return content === undefined
      ? undefined
      : given(number ? content.replaceAll(BLANK, number) : content)
  }

  const read = (path: string): StoredFile | undefined => {
    const file = written.get(path) ?? givenFile(path)

    return file === 'removed' ? undefined : file
  }

  const version = (path: string): string => read(path)?.hash ?? ABSENT_HASH

  return {
    read,
    version,
    write: (path, { contentType, content }, expected) => {
      if (!accepts(version(path), expected)) return undefined

      writes += 1
      const hash = `v${writes}`

      written.set(path, { contentType, content, hash })
      names.add(path)

      return hash
    },
    remove: (path, expected) => {
      if (!accepts(version(path), expected)) return false

      written.set(path, 'removed')
      names.remove(path)

      return true
    },
    list: ({ prefix, limit, next }) => {
      const found = names.list({ prefix, after: next, limit: limit + 1 })
      const page = found.slice(0, limit)

      return {
        paths: page,
        next: found.length > limit ? (page.at(-1) ?? '') : '',
      }
    },
  }
}
