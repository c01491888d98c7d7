import type { Result } from 'neverthrow'

import type { Erasure } from '../domain/conversation/erasure/erasure'
import type { StoreFailure } from './store-failure'

/** The progress of erasures, by a phone number or a conversation's id; neither is stored. */
export interface ErasureStore {
  read(of: string): Promise<Result<Erasure | undefined, StoreFailure>>
  write(of: string, erasure: Erasure): Promise<Result<void, StoreFailure>>
}
