import type { Availability } from '../../domain/hours/availability'
import { servingPartner } from '../../domain/failover/failover'
import {
  availabilityAt,
  messageForNobody,
  messageOf,
} from '../../domain/hours/availability-at'
import { isProvisioningLost } from '../../domain/settings/is-provisioned'
import type { Settings } from '../../domain/settings/settings'

/** Closed for a reason that no opening hours end. */
export const closedFor = (
  closedReason: 'NO_PARTNER' | 'PARTNER_PROBLEM',
  { general }: Settings,
  atMs: number
): Availability => ({
  open: false,
  closedReason,
  ...messageOf(general, messageForNobody(general, atMs)),
})

/**
 * Whether a shopper reaches humans: by the merchant's settings, and only through a partner that takes our calls and still
 * has what brings its answers back.
 */
export const availabilityOf = (
  settings: Settings,
  atMs: number
): Availability => {
  const byHours = availabilityAt(settings.general, atMs)

  if (byHours.closedReason === 'DISABLED') return byHours

  const partner = servingPartner(settings)
  const connected = partner && settings.partners[partner]

  if (!connected) return closedFor('NO_PARTNER', settings, atMs)
  if (connected.problem || isProvisioningLost(settings, connected)) {
    return closedFor('PARTNER_PROBLEM', settings, atMs)
  }

  return byHours
}
