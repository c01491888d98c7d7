import { createHash } from 'node:crypto'

import { sortedNames } from './sorted-names'
import type { SortedNames } from './sorted-names'

export interface StoredFile {
  contentType: string
  content: Buffer
  /** Hash of the content, in hex. */
  hash: string
}

interface FilePage {
  paths: string[]
  /** The last path; empty where no more follow. */
  next: string
}

/** What `If-Match` must name for a file that is not there. */
export const ABSENT_HASH = 'absent'

/**
 * Files of one bucket. Every change is one step without waiting, so two writers that name the same version never both
 * succeed.
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
interface BucketStorage {
  read(path: string): StoredFile | undefined
  /** Answers the hash of what was stored. */
  put(path: string, file: Omit<StoredFile, 'hash'>): string
  remove(path: string): void
  /** All that are there, each once; asked for when files are first listed. */
  paths(): string[]
}

export const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32)

/** The rules of a bucket over where its files rest. */
export const bucketOver = (storage: BucketStorage): Bucket => {
  let listed: SortedNames | undefined
  const version = (path: string): string =>
    storage.read(path)?.hash ?? ABSENT_HASH
  const isRefused = (path: string, expected?: string): boolean =>
    expected !== undefined && version(path) !== expected

  return {
    read: (path) => storage.read(path),
    version,
    write: (path, file, expected) => {
      if (isRefused(path, expected)) return undefined

      const hash = storage.put(path, file)

      listed?.add(path)

      return hash
    },
    remove: (path, expected) => {
      if (isRefused(path, expected)) return false

      storage.remove(path)
      listed?.remove(path)

      return true
    },
    list: ({ prefix, limit, next }) => {
      listed ??= sortedNames(storage.paths())

      const paths = listed.list({ prefix, after: next, limit: limit + 1 })
      const page = paths.slice(0, limit)

      return {
        paths: page,
        next: paths.length > limit ? (page.at(-1) ?? '') : '',
      }
    },
  }
}
