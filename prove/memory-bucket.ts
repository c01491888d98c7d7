import { createHash } from 'node:crypto'

import type { Bucket, StoredFile } from '../local/vtex/vbase/bucket'
import { absentHash } from '../local/vtex/vbase/bucket'
import { sortedNames } from '../local/vtex/vbase/sorted-names'

const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32)

/** A bucket of the VBase sandbox that rests nowhere. */
export const memoryBucket = (): Bucket => {
  const files = new Map<string, StoredFile>()
  const names = sortedNames([])
  const version = (path: string): string => files.get(path)?.hash ?? absentHash
  const isRefused = (path: string, expected?: string): boolean =>
    expected !== undefined && version(path) !== expected

  return {
    read: (path) => files.get(path),
    version,
    write: (path, { contentType, content }, expected) => {
      if (isRefused(path, expected)) return undefined

      const hash = hashOf(content)

      if (!files.has(path)) names.add(path)
      files.set(path, { contentType, content, hash })

      return hash
    },
    remove: (path, expected) => {
      if (isRefused(path, expected)) return false

      files.delete(path)
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
