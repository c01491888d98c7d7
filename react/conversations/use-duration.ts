import { useCallback } from 'react'

import { messageKey, useTranslate } from '../i18n/use-translate'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Lengths in milliseconds and their messages, the largest first. */
const units: Array<[number, string]> = [
  [DAY, messageKey('duration.days')],
  [HOUR, messageKey('duration.hours')],
  [MINUTE, messageKey('duration.minutes')],
  [SECOND, messageKey('duration.seconds')],
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
