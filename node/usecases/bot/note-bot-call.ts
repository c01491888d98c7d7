import { ok } from 'neverthrow'

import type { BotSettings } from '../../domain/settings/settings'
import { MINUTE_MS } from '../../domain/time-units'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { changeSettings } from '../settings/change-settings'
import { readWeniAddress } from './read-bot-address'

/** Seldom enough that the settings are not rewritten by traffic. */
const NOTE_EVERY_MS = 10 * MINUTE_MS

const isWorthNoting = ({ lastCallAt }: BotSettings, now: number): boolean =>
  !(now - Date.parse(lastCallAt ?? '') < NOTE_EVERY_MS)

/**
 * Remembers that the bot called us, and where Weni's ticket says that it is called, as far as a policy covers that. What cannot
 * be noted is noted another time.
 */
export const noteBotCall = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  known: BotSettings,
  callbackAddress?: string
): Promise<void> => {
  const learned = readWeniAddress(callbackAddress ?? '').unwrapOr(undefined)
  const isNews = learned !== undefined && learned !== known.learnedAddress
  const at = nowIn(ports)

  if (!isNews && !isWorthNoting(known, ports.clock.now())) return

  await changeSettings(ports, ({ bot, ...settings }) =>
    ok({
      ...settings,
      bot: {
        ...bot,
        firstCallAt: bot.firstCallAt ?? at,
        lastCallAt: at,
        ...(isNews ? { learnedAddress: learned } : {}),
      },
    })
  )
}
