import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { noteWentLive } from '../../domain/settings/checklist'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'

const ATTEMPTS = 5

/** The settings straight from the store, for an admin. */
export const readSettings = async (
  ports: Pick<Ports, 'settings'>
): Promise<Result<Settings, UserError[]>> =>
  (await ports.settings.read())
    .map(({ settings }) => settings)
    .mapErr(storeUnavailable)

/**
 * Changes the settings as they are now by compare-and-swap. `change` runs again on what somebody else wrote meanwhile,
 * so it must have no other effects; nothing is stored when it refuses, or answers the very settings that it got.
 */
export const changeSettings = async <Refusal = never>(
  ports: Pick<Ports, 'settings'>,
  change: (
    settings: Settings
  ) =>
    | Result<Settings, Refusal | UserError[]>
    | Promise<Result<Settings, Refusal | UserError[]>>
): Promise<Result<Settings, Refusal | UserError[]>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await ports.settings.read()

    if (read.isErr()) {
      return err(storeUnavailable())
    }

    const { settings, version } = read.value
    const changed = await change(settings)

    if (changed.isErr()) {
      return err(changed.error)
    }

    const next = noteWentLive(changed.value)

    if (next === settings) return ok(settings)

    const written = await ports.settings.write(next, version)

    if (written.isOk()) {
      return ok(written.value.settings)
    }

    if (written.error.kind === 'UNAVAILABLE') {
      return err(storeUnavailable())
    }
  }

  return err(storeUnavailable())
}
