import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { writeFileAtomically } from '../../write-file-atomically'
import { fileNameOf, pathOf } from './file-name'
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
 * Files of one bucket, each on disk under a name made of its path. Every change is one step without waiting, so two
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

interface Header {
  path: string
  contentType: string
}

/** The first line says what the file is; the content follows as it came. */
const decode = (stored: Buffer): Header & StoredFile => {
  const end = stored.indexOf('\n')
  const header = JSON.parse(stored.subarray(0, end).toString('utf8')) as Header
  const content = stored.subarray(end + 1)

  return {
    ...header,
    content,
    hash: createHash('sha256').update(content).digest('hex').slice(0, 32),
  }
}

const encode = (header: Header, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), content])

const storedPaths = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.new'))
    .map(
      (name) => pathOf(name) ?? decode(readFileSync(join(folder, name))).path
    )

const openBucket = (folder: string): Bucket => {
  mkdirSync(folder, { recursive: true })

  const names = sortedNames(storedPaths(folder))
  const fileOf = (path: string): string => join(folder, fileNameOf(path))

  const read = (path: string): StoredFile | undefined => {
    try {
      return decode(readFileSync(fileOf(path)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  const version = (path: string): string => read(path)?.hash ?? absentHash
  const isRefused = (path: string, expected?: string): boolean =>
    expected !== undefined && version(path) !== expected

  return {
    read,
    version,
    write: (path, { contentType, content }, expected) => {
      if (isRefused(path, expected)) return undefined

      const stored = encode({ path, contentType }, content)

      writeFileAtomically(fileOf(path), stored)
      names.add(path)

      return decode(stored).hash
    },
    remove: (path, expected) => {
      if (isRefused(path, expected)) return false

      rmSync(fileOf(path), { force: true })
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

/** Opens the buckets that are folders of `folder`. */
export const bucketsIn =
  (folder: string) =>
  (name: string): Bucket =>
    openBucket(join(folder, name))
