import { ok } from 'neverthrow'

import type { Erasure } from '../domain/conversation/erasure/erasure'
import type { ErasureStore } from '../ports/erasure-store'
import type { Gate } from './gate'

export const fakeErasureStore = (
  erasures: Map<string, Erasure>,
  gate: Gate
): ErasureStore => ({
  read: (of) => gate('store.readErasure', () => ok(erasures.get(of))),
  write: (of, erasure) =>
    gate('store.writeErasure', () => {
      erasures.set(of, erasure)

      return ok(undefined)
    }),
})
