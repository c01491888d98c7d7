import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { storeUnavailable } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

/**
 * The settings, of memory where they are as the caller wants them: they may be from a moment before its kind of bot was
 * connected, so that another one is believed of the store alone.
 */
export const settingsWhere = async (
  { settings }: Pick<Ports, 'settings'>,
  isWanted: (settings: Settings) => boolean
): Promise<Result<Settings, StoreFailure>> => {
  const current = await settings.current()

  return current.isOk() && !isWanted(current.value)
    ? (await settings.read()).map((stored) => stored.settings)
    : current
}

/** Refuses who calls while the settings are not as that needs them. */
export const requireSettings = async (
  ports: Pick<Ports, 'settings'>,
  isRight: (settings: Settings) => boolean,
  refusal: UserError
): Promise<Result<void, UserError[]>> =>
  (await settingsWhere(ports, isRight))
    .mapErr(storeUnavailable)
    .andThen((settings) => (isRight(settings) ? ok(undefined) : err([refusal])))
