import type { FailedDelivery } from '../graphql/answers'
import type { FailureCause } from '../graphql/operation-types'
import { messageKey } from '../i18n/use-translate'

type Direction = 'TO_PARTNER' | 'TO_BOT'

type OfDirection = Record<Direction, string>

const same = (key: string): OfDirection => ({ TO_PARTNER: key, TO_BOT: key })

const causes: Record<FailureCause, OfDirection> = {
  REFUSED: {
    TO_PARTNER: messageKey('failures.refused-by-partner'),
    TO_BOT: messageKey('failures.refused-by-bot'),
  },
  ENDED: same(messageKey('failures.ended')),
  NO_ANSWER: {
    TO_PARTNER: messageKey('failures.no-answer-partner'),
    TO_BOT: messageKey('failures.no-answer-bot'),
  },
  ACCOUNT_REFUSED: {
    TO_PARTNER: messageKey('failures.account-partner'),
    TO_BOT: messageKey('failures.account-bot'),
  },
  NOT_OPENED: same(messageKey('failures.not-opened')),
  OUTSIDE_WINDOW: same(messageKey('failures.outside-window')),
  NO_TICKET: same(messageKey('failures.no-ticket')),
  UNKNOWN: same(messageKey('failures.unknown')),
}

const messages: OfDirection = {
  TO_PARTNER: messageKey('failures.message-to-partner'),
  TO_BOT: messageKey('failures.message-to-bot'),
}

const news: OfDirection = {
  TO_PARTNER: messageKey('failures.news-to-partner'),
  TO_BOT: messageKey('failures.news-to-bot'),
}

const directionOf = ({ direction }: FailedDelivery): Direction =>
  direction === 'TO_BOT' ? 'TO_BOT' : 'TO_PARTNER'

/** The key of why something failed on its way. */
export const causeOnWay = (cause: FailureCause, way: Direction): string =>
  causes[cause][way]

/** The key of why it failed. */
export const causeText = (failure: FailedDelivery): string =>
  causeOnWay(failure.cause, directionOf(failure))

/** The key of what it was. */
export const contentText = (failure: FailedDelivery): string =>
  (failure.about === 'NEWS' ? news : messages)[directionOf(failure)]
