import { causeOnWay } from '../failures/cause-messages'
import type { TimelineEntry } from '../graphql/answers'
import type { DeliveryState, Partner } from '../graphql/operation-types'
import { useSeconds } from '../i18n/use-seconds'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { usePartnerValues } from '../partner/partner-page'
import { useDuration } from './use-duration'

const messageKeys: Record<Exclude<DeliveryState, 'FAILED'>, string> = {
  WAITING: messageKey('delivery.waiting'),
  DELIVERED: messageKey('delivery.delivered'),
  DROPPED: messageKey('delivery.dropped'),
}

const SHORT_MS = 10_000

/** Whom it did not reach. */
const missedKey = ({ kind, from }: TimelineEntry): string => {
  if (kind === 'CHANGE') return messageKey('delivery.missed-bot')

  return from === 'AGENT'
    ? messageKey('delivery.missed-shopper')
    : messageKey('delivery.missed-partner')
}

const isToBot = ({ kind, from }: TimelineEntry): boolean =>
  kind === 'CHANGE' || from === 'AGENT'

/** What became of a delivery: how long it took, how often it was tried, whom it missed and why, and what the other side said. */
export const useDeliveryText = (): ((
  entry: TimelineEntry,
  partner: Partner
) => string) => {
  const translate = useTranslate()
  const seconds = useSeconds()
  const duration = useDuration()
  const valuesOf = usePartnerValues()
  const took = (milliseconds: number): string =>
    milliseconds < SHORT_MS ? seconds(milliseconds) : duration(milliseconds)

  return (entry, partner) => {
    const { delivery } = entry

    if (!delivery) return ''

    const { state, tookMs, tries, because, cause } = delivery
    const values = valuesOf(partner)
    const way = isToBot(entry) ? 'TO_BOT' : 'TO_PARTNER'

    return [
      state === 'FAILED'
        ? translate(missedKey(entry), values)
        : translate(messageKeys[state], { duration: took(tookMs) }),
      state === 'FAILED'
        ? translate(causeOnWay(cause ?? 'UNKNOWN', way), values)
        : '',
      tries ? translate('delivery.tries', { count: tries }) : '',
      because ? translate('failures.answer', { detail: because }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
