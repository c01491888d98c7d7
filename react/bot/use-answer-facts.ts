import { useIntl } from 'react-intl'

import { useTranslate } from '../i18n/use-translate'

interface BotAnswer {
  status: number | null
  durationMs: number | null
}

/** With which status the bot answered, and how long that took: what there is to say of it. */
export const useAnswerFacts = (): ((answer: BotAnswer) => string[]) => {
  const translate = useTranslate()
  const intl = useIntl()

  return ({ status, durationMs }) => [
    ...(status === null ? [] : [translate('bot.delivery.status', { status })]),
    ...(durationMs === null
      ? []
      : [
          translate('duration.seconds', {
            count: intl.formatNumber(durationMs / 1000, {
              maximumFractionDigits: 1,
            }),
          }),
        ]),
  ]
}
