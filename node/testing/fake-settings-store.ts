import { err, ok } from 'neverthrow'

import { defaultSettings } from '../domain/settings/default-settings'
import type { Settings } from '../domain/settings/settings'
import type { SettingsStore } from '../ports/settings-store'
import type { StoreFailure } from '../ports/store-failure'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

/** What all replicas share. */
export class SettingsFile {
  readonly faults = new FakeFaults<StoreFailure>()
  private revision = 0

  constructor(public settings: Settings = defaultSettings()) {}

  get version(): string {
    return `s${this.revision}`
  }

  put(settings: Settings): void {
    this.settings = structuredClone(settings)
    this.revision += 1
  }

  /** Changes the settings as another replica would. */
  change(edit: (settings: Settings) => void): void {
    const settings = structuredClone(this.settings)

    edit(settings)
    this.put(settings)
  }
}

/** `current` is always warm and never counted; `read` and `write` are `settings.read`, `settings.write`. */
export const fakeSettingsStore = (
  file: SettingsFile,
  gate: Gate
): SettingsStore => ({
  current: async () => {
    const fault = file.faults.take('current')

    return fault ? err(fault.failure) : ok(structuredClone(file.settings))
  },
  read: () =>
    gate('settings.read', () => {
      const fault = file.faults.take('read')

      return fault
        ? err(fault.failure)
        : ok({
            settings: structuredClone(file.settings),
            version: file.version,
          })
    }),
  write: (settings, version) =>
    gate('settings.write', () => {
      const fault = file.faults.take('write')

      if (fault) return err(fault.failure)
      if (version !== file.version) {
        return err({ kind: 'CONFLICT' as const, detail: 'changed meanwhile' })
      }

      file.put(settings)

      return ok({ settings: structuredClone(settings), version: file.version })
    }),
})
