import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { writeFileAtomically } from '../../write-file-atomically'
import type { Bucket, StoredFile } from './bucket'
import { bucketOver, hashOf } from './bucket'
import { fileNameOf, pathOf } from './file-name'

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
    hash: hashOf(content),
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

/** A bucket on disk, each file under a name made of its path. */
const openBucket = (folder: string): Bucket => {
  mkdirSync(folder, { recursive: true })

  const fileOf = (path: string): string => join(folder, fileNameOf(path))

  return bucketOver({
    read: (path) => {
      try {
        return decode(readFileSync(fileOf(path)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    put: (path, { contentType, content }) => {
      writeFileAtomically(fileOf(path), encode({ path, contentType }, content))

      return hashOf(content)
    },
    remove: (path) => rmSync(fileOf(path), { force: true }),
    paths: () => storedPaths(folder),
  })
}

/** Opens the buckets that are folders of `folder`. */
export const bucketsIn =
  (folder: string) =>
  (name: string): Bucket =>
    openBucket(join(folder, name))
