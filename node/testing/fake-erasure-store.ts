import { ok } from 'neverthrow'

import type { Erasure } from '../domain/conversation/erasure'
import type { ErasureStore } from '../ports/erasure-store'
import type { Gate } from './gate'

export const fakeErasureStore = (
  erasures: Map<string, Erasure>,
  gate: Gate
): ErasureStore => ({
  read: (phoneNumber) =>
    gate('store.readErasure', () => ok(erasures.get(phoneNumber))),
  write: (phoneNumber, erasure) =>
    gate('store.writeErasure', () => {
      erasures.set(phoneNumber, erasure)

      return ok(undefined)
    }),
})
