import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { hashBotToken } from './hash-bot-token'
import { changeOf } from '../settings/change-of'
import { changeSettings } from '../settings/change-settings'
import { endingOf } from '../settings/stored-secret'

const tokenBytes = 32

export interface RotatedBotToken {
  settings: Settings
  /** Cannot be read again. */
  token: string
}

/** Makes the bot a new token; the old one stops working within the seconds that settings may be cached. */
export const rotateBotToken = async (
  ports: Pick<Ports, 'settings' | 'ids' | 'clock'>,
  by: string
): Promise<Result<RotatedBotToken, UserError[]>> => {
  const token = `lsb_${ports.ids.secret(tokenBytes)}`
  const changed = await changeSettings(ports, (settings) =>
    ok({
      ...settings,
      bot: {
        ...settings.bot,
        token: {
          hash: hashBotToken(token),
          lastFour: endingOf(token),
          ...changeOf(ports, by),
        },
      },
    })
  )

  return changed.map((settings) => ({ settings, token }))
}
