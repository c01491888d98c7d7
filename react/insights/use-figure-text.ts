import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import { useDateText } from '../i18n/use-date-text'
import { useTranslate } from '../i18n/use-translate'

interface FigureText {
  count: (value: number) => string
  /** `45 s`, `12 min`, `3 h 20 min`; a dash where nothing was measured. */
  duration: (seconds: number | null | undefined) => string
  share: (share: number) => string
  /** `4.6 of 5 (12 ratings)`; a dash without any. */
  rating: (rating: { average: number | null; count: number }) => string
  /** `sáb., 28/11` of `YYYY-MM-DD`. */
  day: (date: string) => string
}

/** Figures in the reader's language. */
export const useFigureText = (): FigureText => {
  const intl = useIntl()
  const translate = useTranslate()
  const dateText = useDateText()

  return useMemo(() => {
    const count = (value: number) => intl.formatNumber(value)

    return {
      count,
      duration: (seconds) => {
        if (seconds === null || seconds === undefined) return '–'
        if (seconds < 60)
          return translate('duration.seconds', { count: count(seconds) })

        const minutes = Math.round(seconds / 60)

        return minutes < 60
          ? translate('duration.minutes', { count: count(minutes) })
          : translate('insights.hours', {
              hours: count(Math.floor(minutes / 60)),
              minutes: count(minutes % 60),
            })
      },
      share: (share) =>
        intl.formatNumber(share, {
          style: 'percent',
          maximumFractionDigits: 1,
        }),
      rating: ({ average, count: ratings }) =>
        average === null
          ? '–'
          : translate('insights.rating', {
              average: intl.formatNumber(average, {
                maximumFractionDigits: 1,
              }),
              count: ratings,
            }),
      day: (date) =>
        dateText(`${date}T12:00:00Z`, { zone: 'UTC', weekday: 'short' }),
    }
  }, [dateText, intl, translate])
}
