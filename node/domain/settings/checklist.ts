import { isBotAwaited } from './is-bot-awaited'
import { isProvisioned } from './is-provisioned'
import type { Settings } from './settings'

type ChecklistStep =
  | 'PARTNER_CHOSEN'
  | 'PARTNER_CONNECTED'
  | 'PARTNER_SET_UP'
  | 'BOT_CONNECTED'
  | 'SWITCHED_ON'

export interface ChecklistItem {
  step: ChecklistStep
  done: boolean
}

/** What a merchant does until shoppers reach humans, in that order. */
export const checklist = ({
  general,
  partner,
  partners,
  bot,
}: Settings): ChecklistItem[] => {
  const chosen = partner && partners[partner]

  return [
    { step: 'PARTNER_CHOSEN', done: partner !== undefined },
    {
      step: 'PARTNER_CONNECTED',
      done: chosen !== undefined && chosen.problem === undefined,
    },
    { step: 'PARTNER_SET_UP', done: isProvisioned(chosen) },
    {
      step: 'BOT_CONNECTED',
      done:
        bot.connection !== undefined &&
        bot.token !== undefined &&
        !isBotAwaited(bot),
    },
    { step: 'SWITCHED_ON', done: general.enabled },
  ]
}

/** The settings, marked when nothing is left to do for the first time. */
export const noteWentLive = (settings: Settings): Settings =>
  settings.wentLive || checklist(settings).some(({ done }) => !done)
    ? settings
    : { ...settings, wentLive: true }
