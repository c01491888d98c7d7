import { ok } from 'neverthrow'

import { decideFailover } from '../../domain/failover/failover'
import { silentSince } from '../../domain/health/delivery-findings'
import type { PartnerName } from '../../domain/partner-name'
import { isProvisioningLost } from '../../domain/settings/is-provisioned'
import type { Settings } from '../../domain/settings/settings'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { openPartner } from '../partner/open-connection/open-partner'
import { changeSettings } from '../settings/change-settings'
import { recordsWithWork } from '../status/records-with-work'

const PROBE_MS = 5000

/** What the settings and what waits tell of a partner's trouble: since when, ISO 8601. */
const seenTrouble = async (
  ports: Ports,
  settings: Settings,
  partner: PartnerName
): Promise<string | undefined> => {
  const stored = settings.partners[partner]

  if (stored?.problem) return stored.problem.since
  if (stored && isProvisioningLost(settings, stored)) {
    return stored.provisioningReport?.brokenSince ?? nowIn(ports)
  }

  return (await recordsWithWork(ports))
    .map((records) =>
      silentSince(partner, records, settings, ports.clock.now())
    )
    .unwrapOr(undefined)
}

/** With nothing left that waits for it, only a call tells whether a partner is there again. */
const isBack = async (
  ports: Ports,
  settings: Settings,
  partner: PartnerName
): Promise<boolean> => {
  const opened = await openPartner(ports, settings, partner)

  return opened.isOk() && (await opened.value.probe(PROBE_MS)).isOk()
}

/** Since when the chosen partner has trouble; undefined where it has none. */
const troubleOf = async (
  ports: Ports,
  settings: Settings,
  partner: PartnerName
): Promise<string | undefined> => {
  const seen = await seenTrouble(ports, settings, partner)
  const noted = settings.failover?.trouble

  if (seen !== undefined || noted?.partner !== partner) return seen

  return (await isBack(ports, settings, partner)) ? undefined : noted.since
}

/** Sends new handoffs to the other partner, or back to the chosen one, as the merchant's failover says. */
export const switchOver = async (
  ports: Ports,
  settings: Settings
): Promise<void> => {
  const { partner, failover } = settings

  if (!failover || !partner) return

  const trouble = await troubleOf(ports, settings, partner)
  const switched = await changeSettings(ports, (current) =>
    ok(
      decideFailover(
        current,
        current.partner === partner ? trouble : undefined,
        ports.clock.now()
      )
    )
  )

  if (switched.isErr()) {
    ports.log.warn('Who takes new conversations could not be noted', {
      partner,
    })
  }
}
