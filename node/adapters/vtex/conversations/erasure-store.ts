import { z } from 'zod'

import type { Erasure } from '../../../domain/conversation/erasure/erasure'
import { sha256 } from '../../../domain/sha256'
import type { ErasureStore } from '../../../ports/erasure-store'
import type { JsonFiles } from '../vbase/json-files'

const BUCKET = 'erasures'

const shape = z.looseObject({
  id: z.string(),
  conversations: z.number(),
  tickets: z.array(z.looseObject({ partnerReference: z.string() })),
})

const erasureShape = z.custom<Erasure>(
  (content) => shape.safeParse(content).success
)

const nameOf = (account: string, of: string): string =>
  `${sha256(`${account} ${of}`)}.json`

/** Receipts in VBase, under a hash of what they are about. */
export const erasureStore = (
  files: JsonFiles,
  account: string
): ErasureStore => ({
  read: async (of) =>
    (await files.read(BUCKET, nameOf(account, of))).map(
      ({ content }) => erasureShape.safeParse(content).data
    ),
  write: async (of, erasure) =>
    (
      await files.write(BUCKET, nameOf(account, of), {
        content: erasure,
      })
    ).map(() => undefined),
})
