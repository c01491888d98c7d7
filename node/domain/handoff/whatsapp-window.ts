import { iso } from '../iso'
import { DAY_MS, HOUR_MS } from '../time-units'
import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { tallyOf } from './tally'
import { withCommand } from './with-command'

/** So long after the shopper's last words WhatsApp takes free text (Meta's Cloud API, customer service windows). */
const WINDOW_MS = DAY_MS

/** So long before its end the agent is told. */
const TOLD_BEFORE_MS = HOUR_MS

const isEnding = (
  { shopperWroteAt = '', windowToldFor }: Handoff,
  now: number
): boolean => {
  const silence = now - Date.parse(shopperWroteAt)

  return (
    windowToldFor !== shopperWroteAt &&
    silence >= WINDOW_MS - TOLD_BEFORE_MS &&
    silence < WINDOW_MS
  )
}

/**
 * The handoff with a note to its agent until when free text reaches a shopper who has been silent for 23 hours; once for each
 * silence. `now` is in milliseconds since the epoch.
 */
export const tellWindow = (
  handoff: Handoff,
  { now, timeZone }: { now: number; timeZone: string }
): Handoff => {
  const { id, shopperWroteAt } = handoff

  if (
    !isOpen(handoff) ||
    tallyOf(handoff).asContact ||
    shopperWroteAt === undefined ||
    !isEnding(handoff, now)
  ) {
    return handoff
  }

  const until = iso(Date.parse(shopperWroteAt) + WINDOW_MS)

  return {
    ...withCommand(handoff, {
      id: `${id}:window:${shopperWroteAt}`,
      payload: { kind: 'note', about: 'WINDOW_ENDS', until, timeZone },
      acceptedAt: iso(now),
    }),
    windowToldFor: shopperWroteAt,
  }
}
