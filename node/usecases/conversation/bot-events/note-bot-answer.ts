import { ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { BotAnswer } from '../../../domain/conversation/outbox/outcome'
import type { BotSettings } from '../../../domain/settings/settings'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import { changeSettings } from '../../settings/change-settings'

const refusesSince = (
  known: string | undefined,
  result: Result<BotAnswer, DeliveryFailure>,
  now: () => string
): string | undefined => {
  if (result.isOk()) return result.value.isUnsent ? known : undefined

  return result.error.kind === 'CONNECTION' ? (known ?? now()) : known
}

/**
 * Notes that the bot refuses us, or takes our events again. No call where `bot`, as it was read lately, says so already. A note that
 * is lost is made with the next answer.
 */
export const noteBotAnswer = async (
  ports: Pick<Ports, 'settings' | 'clock'>,
  { refusesSince: known }: BotSettings,
  result: Result<BotAnswer, DeliveryFailure>
): Promise<void> => {
  const now = () => nowIn(ports)

  if (refusesSince(known, result, now) === known) return

  await changeSettings(ports, ({ bot, ...settings }) =>
    ok({
      ...settings,
      bot: {
        ...bot,
        refusesSince: refusesSince(bot.refusesSince, result, now),
      },
    })
  )
}
