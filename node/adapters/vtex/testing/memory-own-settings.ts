import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { AppSettings, OwnSettings } from '../app-settings'

/** The app's settings in memory, which every replica shares. */
export class MemoryOwnSettings implements OwnSettings {
  reads = 0
  saves = 0
  fault?: StoreFailure
  /** Runs before each save, for what another replica does meanwhile. */
  beforeSave: () => Promise<void> = async () => undefined

  constructor(public settings: AppSettings = {}) {}

  async readOwn() {
    this.reads += 1

    return this.fault ? err(this.fault) : ok(structuredClone(this.settings))
  }

  async saveOwn(settings: AppSettings) {
    await this.beforeSave()

    if (this.fault) return err(this.fault)

    this.saves += 1
    this.settings = structuredClone(settings)

    return ok(undefined)
  }
}
