import type { Result } from 'neverthrow'

import type { Settings } from '../domain/settings/settings'
import type { StoreFailure } from './store-failure'

export interface VersionedSettings {
  settings: Settings
  version: string
}

export interface SettingsStore {
  /** At most 3 s old; the merchant's defaults when nothing was saved yet. For deciding about shoppers. */
  current(): Promise<Result<Settings, StoreFailure>>
  /** Straight from the store, with the version that a write must name. For changing settings. */
  read(): Promise<Result<VersionedSettings, StoreFailure>>
  write(
    settings: Settings,
    version: string
  ): Promise<Result<VersionedSettings, StoreFailure>>
}
