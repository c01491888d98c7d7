import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { Settings } from '../../domain/settings/settings'
import { validateGeneralSettings } from '../../domain/settings/validate-general-settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { changeOf } from './change-of'
import { changeSettings } from './change-settings'

interface SaveGeneralSettingsRequest {
  /** The one that the admin loaded. */
  revision: number
  /** What the admin chose; a message or choice that is left out stays as it is. */
  choices: unknown
  by: string
}

/** Somebody else saved since the admin loaded the settings. */
export interface RevisionConflict {
  current: Settings
}

/** Saves hours and messages, unless another admin saved them meanwhile; other changes of the settings do not matter. */
export const saveGeneralSettings = (
  ports: Pick<Ports, 'settings' | 'clock'>,
  { revision, choices, by }: SaveGeneralSettingsRequest
): Promise<Result<Settings, UserError[] | RevisionConflict>> =>
  changeSettings<RevisionConflict>(ports, (settings) =>
    settings.general.revision === revision
      ? validateGeneralSettings(choices, settings.general).map((general) => ({
          ...settings,
          general: {
            ...general,
            ...changeOf(ports, by),
            revision: revision + 1,
          },
        }))
      : err({ current: settings })
  )
