import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import { omit } from '../../domain/omit'
import type { BotSettings, Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { hashBotToken } from './hash-bot-token'
import { changeOf } from '../settings/change-of'
import { changeSettings } from '../settings/change-settings'
import { endingOf } from '../settings/stored-secret'
import { overlapEnd } from './signing-secret'

const TOKEN_BYTES = 32

interface RotatedBotToken {
  settings: Settings
  /** Cannot be read again. */
  token: string
}

const formerOf = (
  { token }: BotSettings,
  validUntil: string
): Pick<BotSettings, 'formerToken'> =>
  token ? { formerToken: { ...token, validUntil } } : {}

/**
 * Makes the bot a new token. The old one serves for a day beside it; with `endsFormer`, for one that strangers know, only for
 * the seconds that settings may be cached.
 */
export const rotateBotToken = async (
  ports: Pick<Ports, 'settings' | 'ids' | 'clock'>,
  by: string,
  { endsFormer = false } = {}
): Promise<Result<RotatedBotToken, UserError[]>> => {
  const token = `lsb_${ports.ids.secret(TOKEN_BYTES)}`
  const changed = await changeSettings(ports, ({ bot, ...settings }) =>
    ok({
      ...settings,
      bot: {
        ...omit(bot, 'formerToken'),
        ...(endsFormer ? {} : formerOf(bot, overlapEnd(ports))),
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
