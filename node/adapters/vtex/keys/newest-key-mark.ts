import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from '../vbase/json-files'

const BUCKET = 'keys'
const FILE = 'newest.json'

const shape = z.object({ id: z.string().min(1) })

/** That encryption keys were made, and the id of the newest; without it when the mark's file holds something else. */
export interface NewestKeyMark {
  id?: string
}

/**
 * Rests in VBase, apart from the keys. It tells a list that lacks keys, as when the settings service answers with nothing or
 * with what was there before, from the list of a new store.
 */
export const readNewestKeyMark = async (
  files: JsonFiles
): Promise<Result<NewestKeyMark | undefined, StoreFailure>> =>
  (await files.read(BUCKET, FILE)).map(({ content }) =>
    content === undefined ? undefined : (shape.safeParse(content).data ?? {})
  )

export const writeNewestKeyMark = async (
  files: JsonFiles,
  id: string
): Promise<Result<void, StoreFailure>> =>
  (await files.write(BUCKET, FILE, { content: { id } })).map(() => undefined)
