import type { LicenseUsage } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'

type History = { history: Array<{ state: RequestState }> }

const lastState = ({ history }: History): RequestState | undefined =>
  history[history.length - 1]?.state

/** Whether the VTEX team has not answered yet. */
export const isAsked = (usage: History): boolean =>
  lastState(usage) === 'REQUESTED'

const askedMessages: Partial<Record<RequestState, string>> = {
  REQUESTED: messageKey('licenses.asked-waiting'),
  REFUSED: messageKey('licenses.asked-refused'),
  CONFIRMED: messageKey('licenses.asked-in-force'),
  APPLIED: messageKey('licenses.asked-in-force'),
}

/** What has become of the number that the store asked for last. */
export const askedMessage = (usage: LicenseUsage): string | undefined => {
  const state = lastState(usage)

  return state && askedMessages[state]
}

const withoutEffect: RequestState[] = ['REFUSED', 'CANCELLED']

/** The number that the form starts with: the number requested, unless that request failed, else the number in force. */
export const currentQuantity = (usage: LicenseUsage): number | null =>
  withoutEffect.some((state) => state === lastState(usage))
    ? usage.applied
    : (usage.requested ?? usage.applied)

/** What a merchant is told after a request. */
export const requestedMessage = (usage: History): string =>
  isAsked(usage)
    ? messageKey('licenses.requested')
    : messageKey('licenses.applied')
