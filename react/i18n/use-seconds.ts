import { useIntl } from 'react-intl'

import { useTranslate } from './use-translate'

/** A short time in seconds and tenths, one at least: nothing takes no time at all. */
export const useSeconds = (): ((milliseconds: number) => string) => {
  const translate = useTranslate()
  const intl = useIntl()

  return (milliseconds) =>
    translate('duration.seconds', {
      count: intl.formatNumber(Math.max(milliseconds, 100) / 1000, {
        maximumFractionDigits: 1,
      }),
    })
}
