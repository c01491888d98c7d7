import { useCallback } from 'react'

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../i18n/time-units'
import { messageKey, useTranslate } from '../i18n/use-translate'

/** Lengths in milliseconds and their messages, the largest first. */
const units: Array<[number, string]> = [
  [DAY_MS, messageKey('duration.days')],
  [HOUR_MS, messageKey('duration.hours')],
  [MINUTE_MS, messageKey('duration.minutes')],
  [SECOND_MS, messageKey('duration.seconds')],
]

/** A length of time in words, in its largest unit. */
export const useDuration = (): ((milliseconds: number) => string) => {
  const translate = useTranslate()

  return useCallback(
    (milliseconds) => {
      const largest = units.find(([unit]) => milliseconds >= unit)

      if (!largest) return translate('duration.moment')

      const [unit, message] = largest

      return translate(message, { count: Math.floor(milliseconds / unit) })
    },
    [translate]
  )
}
