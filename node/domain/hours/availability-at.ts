import { iso } from '../iso'
import { merchantText } from '../settings/merchant-text'
import type { MessageName } from '../settings/message-translations'
import type { GeneralSettings } from '../settings/settings'
import { DAY_MS } from '../time-units'
import type { Availability } from './availability'
import { openingSpans } from './opening-spans'

/** How far ahead the next opening or closing is looked for. */
export const HORIZON_DAYS = 400

/** A message of the merchant's as the availability tells it. */
export const messageOf = (
  general: GeneralSettings,
  name: MessageName
): Pick<Availability, 'message' | 'ownLanguage' | 'inLanguages'> => {
  const { own, ...languages } = merchantText(general, name)

  return { message: own, ...languages }
}

/**
 * Whether support is open at an instant by the merchant's settings alone; the partner's state is not asked. Without
 * `closesAt` it stays open, and without `nextOpening` closed, for the next 400 days at least.
 */
export const availabilityAt = (
  general: GeneralSettings,
  instantMs: number
): Availability => {
  if (!general.enabled) {
    return {
      open: false,
      closedReason: 'DISABLED',
      ...messageOf(general, 'disabledMessage'),
    }
  }

  const window = { start: instantMs, end: instantMs + HORIZON_DAYS * DAY_MS }
  const { value: next } = openingSpans(general, window).next()

  if (next?.start === instantMs) {
    return {
      open: true,
      ...(next.end < window.end ? { closesAt: iso(next.end) } : {}),
    }
  }

  return {
    open: false,
    closedReason: 'OUTSIDE_HOURS',
    ...messageOf(general, 'unavailabilityMessage'),
    ...(next ? { nextOpening: iso(next.start) } : {}),
    ...(general.outsideHours === 'TAKE_CONTACT' ? { takesContact: true } : {}),
  }
}

/** Which message says that nobody can answer: within the opening hours, the one for closed hours would be untrue. */
export const messageForNobody = (
  general: GeneralSettings,
  instantMs: number
): MessageName =>
  general.noAgentMessage !== '' && availabilityAt(general, instantMs).open
    ? 'noAgentMessage'
    : 'unavailabilityMessage'
