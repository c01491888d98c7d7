import { useIntl } from 'react-intl'

import { isDayLike } from '../i18n/typed-date'
import { useDateText } from '../i18n/use-date-text'
import { useTranslate } from '../i18n/use-translate'
import { momentFault, splitMoment } from '../i18n/wall-moment'

/** True for a wall-clock date-time and for none at all, or what is wrong, with an example in the reader's language. */
export const useMomentRule = (): ((wall: string) => true | string) => {
  const translate = useTranslate()
  const dateText = useDateText()
  const { locale } = useIntl()

  const dayError = (day: string): string => {
    if (day === '') return translate('required')
    if (isDayLike(day, locale))
      return translate('date-time.no-such-day', { day })

    const example = dateText(new Date(), { zone: 'UTC', year: true })

    return translate('date-time.error', { example })
  }

  return (wall) => {
    const fault = wall === '' ? undefined : momentFault(wall)

    if (fault === 'day') return dayError(splitMoment(wall).day)

    return fault === undefined || translate('hours.error.time')
  }
}
