import type { LicenseUsage } from '../../graphql/answers'
import type { RequestState } from '../../graphql/operation-types'
import { textKey } from '../../i18n/use-say'

type History = { history: Array<{ state: RequestState }> }

const lastState = ({ history }: History): RequestState | undefined =>
  history[history.length - 1]?.state

/** Whether the VTEX team has not answered yet. */
export const isAsked = (usage: History): boolean =>
  lastState(usage) === 'REQUESTED'

const askedTexts: Partial<Record<RequestState, string>> = {
  REQUESTED: textKey('licenses.asked-waiting'),
  REFUSED: textKey('licenses.asked-refused'),
  CONFIRMED: textKey('licenses.asked-in-force'),
  APPLIED: textKey('licenses.asked-in-force'),
}

/** What has become of the number that the store asked for last; nothing where it states the number itself. */
export const askedText = (usage: LicenseUsage): string | undefined => {
  const state = lastState(usage)

  return usage.partner === 'ZENDESK' ? undefined : state && askedTexts[state]
}

/** The number that a merchant starts from: what was asked for unless that was refused, then what is in force. */
export const currentQuantity = (usage: LicenseUsage): number | null =>
  lastState(usage) === 'REFUSED'
    ? usage.applied
    : (usage.requested ?? usage.applied)

/** What a merchant is told after a request. */
export const doneText = (usage: History & Pick<LicenseUsage, 'partner'>) => {
  if (usage.partner === 'ZENDESK') return textKey('saved')

  return isAsked(usage)
    ? textKey('licenses.requested')
    : textKey('licenses.applied')
}
