import { createHash } from 'node:crypto'

import { sortedNames } from './sorted-names'

export interface StoredFile {
  contentType: string
  content: Buffer
  /** Hash of the content, in hex. */
  hash: string
}

export interface FilePage {
  data: Array<{ path: string; hash: string }>
  next: string
}

/** What `If-Match` must name for a file that is not there. */
export const absentHash = 'absent'

/**
 * Files of one bucket. Every change is one step without waiting, so two
 * writers that name the same version never both succeed.
 */
export interface Bucket {
  read(path: string): StoredFile | undefined
  /** The hash that a conditional write must name. */
  version(path: string): string
  /** The new hash, or undefined when `expected` is given and is not the stored version. */
  write(
    path: string,
    file: Omit<StoredFile, 'hash'>,
    expected?: string
  ): string | undefined
  /** False when `expected` is given and is not the stored version. */
  remove(path: string, expected?: string): boolean
  list(query: { prefix: string; limit: number; next?: string }): FilePage
}

/** Where the files of a bucket rest. */
export interface BucketStorage {
  read(path: string): StoredFile | undefined
  /** Answers the hash of what was stored. */
  put(path: string, file: Omit<StoredFile, 'hash'>): string
  remove(path: string): void
}

export const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32)

/** The rules of a bucket over where its files rest, with the paths that are there already. */
export const bucketOver = (
  storage: BucketStorage,
  storedPaths: string[] = []
): Bucket => {
  const names = sortedNames(storedPaths)
  const version = (path: string): string =>
    storage.read(path)?.hash ?? absentHash
  const isRefused = (path: string, expected?: string): boolean =>
    expected !== undefined && version(path) !== expected

  return {
    read: (path) => storage.read(path),
    version,
    write: (path, file, expected) => {
      if (isRefused(path, expected)) return undefined

      const hash = storage.put(path, file)

      names.add(path)

      return hash
    },
    remove: (path, expected) => {
      if (isRefused(path, expected)) return false

      storage.remove(path)
      names.remove(path)

      return true
    },
    list: ({ prefix, limit, next }) => {
      const paths = names.list({ prefix, after: next, limit: limit + 1 })
      const page = paths.slice(0, limit)

      return {
        data: page.map((path) => ({ path, hash: version(path) })),
        next: paths.length > limit ? (page.at(-1) ?? '') : '',
      }
    },
  }
}
