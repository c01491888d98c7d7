import type { Bucket, StoredFile } from '../local/vtex/vbase/bucket'
import { bucketOver, hashOf } from '../local/vtex/vbase/bucket'

/** A bucket of the VBase sandbox that rests nowhere. */
export const memoryBucket = (): Bucket => {
  const files = new Map<string, StoredFile>()

  return bucketOver({
    read: (path) => files.get(path),
    put: (path, { contentType, content }) => {
      const hash = hashOf(content)

      files.set(path, { contentType, content, hash })

      return hash
    },
    remove: (path) => files.delete(path),
    paths: () => [...files.keys()],
  })
}
