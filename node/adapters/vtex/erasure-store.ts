import { createHash } from 'node:crypto'

import { z } from 'zod'

import type { Erasure } from '../../domain/conversation/erasure'
import type { ErasureStore } from '../../ports/erasure-store'
import type { JsonFiles } from './json-files'

const BUCKET = 'erasures'

const shape = z.looseObject({
  id: z.string(),
  conversations: z.number(),
  tickets: z.array(z.looseObject({ partnerReference: z.string() })),
})

const erasureShape = z.custom<Erasure>(
  (content) => shape.safeParse(content).success
)

const nameOf = (account: string, phoneNumber: string): string =>
  `${createHash('sha256').update(`${account} ${phoneNumber}`).digest('hex')}.json`

/** Receipts in VBase, under a hash of the number that they are about. */
export const erasureStore = (
  files: JsonFiles,
  account: string
): ErasureStore => ({
  read: async (phoneNumber) =>
    (await files.read(BUCKET, nameOf(account, phoneNumber))).map(
      ({ content }) => erasureShape.safeParse(content).data
    ),
  write: async (phoneNumber, erasure) =>
    (
      await files.write(BUCKET, nameOf(account, phoneNumber), {
        content: erasure,
      })
    ).map(() => undefined),
})
