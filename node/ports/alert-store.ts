import type { Result } from 'neverthrow'

import type { AlertLog } from '../domain/alerts/alert-log'
import type { PartnerName } from '../domain/partner-name'
import type { StoreFailure } from './store-failure'

/** What is remembered between two checks of the store's health. Instants are ISO 8601. */
export interface AlertState {
  /** When somebody last looked. */
  lookedAt?: string
  told: AlertLog
  /** The people who use licenses at the partner, counted now and then. */
  people?: { partner: PartnerName; active: number; countedAt: string }
}

export interface AlertStore {
  read(): Promise<Result<AlertState, StoreFailure>>
  /** Writes what `change` makes of the state, by compare-and-swap; nothing where it answers the very state. */
  change(
    change: (state: AlertState) => AlertState
  ): Promise<Result<void, StoreFailure>>
}
