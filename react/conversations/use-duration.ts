import { useCallback } from 'react'

import { useTranslate } from '../i18n/use-translate'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in words, in its largest unit. */
export const useDuration = (): ((milliseconds: number) => string) => {
  const translate = useTranslate()

  return useCallback(
    (milliseconds) => {
      const spans: Array<[number, string]> = [
        [
          DAY,
          translate('duration.days', { count: Math.floor(milliseconds / DAY) }),
        ],
        [
          HOUR,
          translate('duration.hours', {
            count: Math.floor(milliseconds / HOUR),
          }),
        ],
        [
          MINUTE,
          translate('duration.minutes', {
            count: Math.floor(milliseconds / MINUTE),
          }),
        ],
        [
          SECOND,
          translate('duration.seconds', {
            count: Math.floor(milliseconds / SECOND),
          }),
        ],
      ]
      const [, text] = spans.filter(([unit]) => milliseconds >= unit)[0] ?? [
        0,
        translate('duration.moment'),
      ]

      return text
    },
    [translate]
  )
}
