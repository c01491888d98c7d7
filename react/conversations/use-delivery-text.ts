import type { TimelineEntry } from '../graphql/answers'
import { useIntl } from 'react-intl'

import type { DeliveryState } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { useDuration } from './use-duration'

const messageKeys: Record<DeliveryState, string> = {
  WAITING: messageKey('delivery.waiting'),
  DELIVERED: messageKey('delivery.delivered'),
  FAILED: messageKey('delivery.failed'),
  DROPPED: messageKey('delivery.dropped'),
}

const SHORT_MS = 10_000

/** What became of a delivery: how long it took, how often it was tried, and what the other side said. */
export const useDeliveryText = (): ((entry: TimelineEntry) => string) => {
  const translate = useTranslate()
  const intl = useIntl()
  const duration = useDuration()
  const took = (milliseconds: number): string =>
    milliseconds < SHORT_MS
      ? translate('duration.short', {
          seconds: intl.formatNumber(milliseconds / 1000, {
            maximumFractionDigits: 1,
          }),
        })
      : duration(milliseconds)

  return ({ delivery }) => {
    if (!delivery) return ''

    const { state, tookMs, tries, because } = delivery

    return [
      translate(messageKeys[state], { duration: took(tookMs) }),
      tries ? translate('delivery.tries', { count: tries }) : '',
      because ?? '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
