import { err, ok } from 'neverthrow'

import type { JsonFiles } from '../../node/adapters/vtex/vbase/json-files'
import type { Bucket } from '../vtex/vbase/bucket'

/** VBase's files as they rest in the data folder, while nothing runs on it. */
export const folderFiles = (
  openBucket: (name: string) => Bucket
): JsonFiles => {
  const opened = new Map<string, Bucket>()

  const bucketOf = (name: string): Bucket => {
    const bucket = opened.get(name) ?? openBucket(name)

    opened.set(name, bucket)

    return bucket
  }

  return {
    read: async (bucket, name) => {
      const file = bucketOf(bucket).read(name)

      return ok({
        ...(file
          ? { content: JSON.parse(file.content.toString('utf8')) as unknown }
          : {}),
        version: bucketOf(bucket).version(name),
      })
    },
    write: async (bucket, name, { content, version }) => {
      const text = JSON.stringify(content)
      const hash = bucketOf(bucket).write(
        name,
        { contentType: 'application/json', content: Buffer.from(text) },
        version
      )

      return hash === undefined
        ? err({ kind: 'CONFLICT', detail: name })
        : ok({ version: hash, text })
    },
    remove: async (bucket, name, version) =>
      bucketOf(bucket).remove(name, version)
        ? ok(undefined)
        : err({ kind: 'CONFLICT', detail: name }),
    list: async (bucket, { limit, prefix = '', next }) => {
      const page = bucketOf(bucket).list({ prefix, limit, next })

      return ok({
        files: page.paths,
        ...(page.next === '' ? {} : { next: page.next }),
      })
    },
  }
}
