import type { Result } from 'neverthrow'

import type { Erasure } from '../domain/conversation/erasure/erasure'
import type { StoreFailure } from './store-failure'

/** How far erasing has come, found by the phone number or the conversation and holding neither. */
export interface ErasureStore {
  read(of: string): Promise<Result<Erasure | undefined, StoreFailure>>
  write(of: string, erasure: Erasure): Promise<Result<void, StoreFailure>>
}
