import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from './json-files'

const AT_ONCE = 100

/** Removes the files whose names begin with `prefix`. They are listed from the beginning each time, as they go. */
export const removeAllNamed = async (
  files: JsonFiles,
  bucket: string,
  prefix: string
): Promise<Result<void, StoreFailure>> => {
  for (;;) {
    const page = await files.list(bucket, { limit: AT_ONCE, prefix })

    if (page.isErr()) return err(page.error)

    const names = page.value.files.filter((name) => name.startsWith(prefix))

    for (const name of names) {
      const removed = await files.remove(bucket, name)

      if (removed.isErr()) return err(removed.error)
    }

    if (names.length === 0 || page.value.next === undefined) {
      return ok(undefined)
    }
  }
}
