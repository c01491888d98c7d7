import { useSeconds } from '../i18n/use-seconds'
import { useTranslate } from '../i18n/use-translate'

interface BotAnswer {
  status: number | null
  durationMs: number | null
}

/** With which status the bot answered, and how long that took: what there is to say of it. */
export const useAnswerFacts = (): ((answer: BotAnswer) => string[]) => {
  const translate = useTranslate()
  const seconds = useSeconds()

  return ({ status, durationMs }) => [
    ...(status === null ? [] : [translate('bot.delivery.status', { status })]),
    ...(durationMs === null ? [] : [seconds(durationMs)]),
  ]
}
