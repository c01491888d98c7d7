import type { Result } from 'neverthrow'

import type { Erasure } from '../domain/conversation/erasure'
import type { StoreFailure } from './store-failure'

/** How far the erasing of a shopper has come, found by the phone number and holding none. */
export interface ErasureStore {
  read(phoneNumber: string): Promise<Result<Erasure | undefined, StoreFailure>>
  write(
    phoneNumber: string,
    erasure: Erasure
  ): Promise<Result<void, StoreFailure>>
}
