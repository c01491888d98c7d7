import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { AppSettings, OwnSettings } from '../keys/app-settings'

/** The app's settings in memory, which every replica shares. */
export class MemoryOwnSettings implements OwnSettings {
  reads = 0
  saves = 0
  fault?: StoreFailure
  /** So many of the next reads are answered with nothing, as by a service that is restarting. */
  emptyReads = 0
  /** The settings of earlier majors. */
  readonly earlier = new Map<number, AppSettings>()
  /** Runs before each save, for what another replica does meanwhile. */
  beforeSave: () => Promise<void> = async () => undefined

  constructor(public settings: AppSettings = {}) {}

  async readOwn() {
    this.reads += 1

    if (this.fault) return err(this.fault)
    if (this.emptyReads > 0) {
      this.emptyReads -= 1

      return ok({})
    }

    return ok(structuredClone(this.settings))
  }

  earlierMajors() {
    return [...this.earlier.keys()].sort((one, other) => other - one)
  }

  async readEarlier(major: number) {
    return this.fault
      ? err(this.fault)
      : ok(structuredClone(this.earlier.get(major) ?? {}))
  }

  async saveOwn(settings: AppSettings) {
    await this.beforeSave()

    if (this.fault) return err(this.fault)

    this.saves += 1
    this.settings = structuredClone(settings)

    return ok(undefined)
  }
}
