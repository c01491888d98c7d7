import { iso } from '../iso'
import type { PartnerName } from '../partner-name'
import { partnerNames } from '../partner-name'
import type { Failover } from '../settings/failover-settings'
import { isProvisioned } from '../settings/is-provisioned'
import type { Settings } from '../settings/settings'
import { MINUTE_MS } from '../time-units'

/** How long the chosen partner must be in trouble before the other one takes over, as the merchant may set it. */
export const FAILOVER_MINUTES = { min: 1, max: 240 }

/** The other partner, where it could serve: it is connected, set up and without a problem. */
const readyOther = ({ partner, partners }: Settings): PartnerName | undefined =>
  partnerNames.find((name) => {
    const other = partners[name]

    return name !== partner && other && !other.problem && isProvisioned(other)
  })

/** The other partner's service, as long as it stands in for the partner that is chosen. */
export const standIn = ({ partner, failover }: Settings): Failover['active'] =>
  failover?.active?.from === partner ? failover?.active : undefined

/** Who takes new handoffs: the chosen partner, or the other one while that has a problem. */
export const servingPartner = (settings: Settings): PartnerName | undefined =>
  standIn(settings)?.to ?? settings.partner

const isLongEnough = (
  { afterMinutes }: Failover,
  since: string,
  now: number
): boolean => now - Date.parse(since) >= afterMinutes * MINUTE_MS

/** The chosen partner's trouble counts from when it was first seen. */
const troubleOf = (
  partner: PartnerName,
  { trouble }: Failover,
  since: string | undefined
): Failover['trouble'] => {
  if (since === undefined) return undefined

  return trouble?.partner === partner ? trouble : { partner, since }
}

interface Look {
  failover: Failover
  trouble: Failover['trouble']
  /** Who is to serve instead of the chosen partner. */
  to: PartnerName | undefined
  now: number
}

const after = (
  partner: PartnerName,
  active: Failover['active'],
  { failover, trouble, to, now }: Look
): Failover => {
  const endedAt = failover.active && !to ? iso(now) : failover.endedAt

  return {
    afterMinutes: failover.afterMinutes,
    ...(trouble ? { trouble } : {}),
    ...(to ? { active: active ?? { from: partner, to, since: iso(now) } } : {}),
    ...(endedAt === undefined ? {} : { endedAt }),
  }
}

/**
 * The settings after a look at the chosen partner, which has had trouble since `troubleSince` (ISO 8601), or none: the
 * same ones where nothing is to be changed. `now` is in milliseconds since the epoch.
 */
export const decideFailover = (
  settings: Settings,
  troubleSince: string | undefined,
  now: number
): Settings => {
  const { partner, failover } = settings

  if (!failover || !partner) return settings

  const trouble = troubleOf(partner, failover, troubleSince)
  const to =
    trouble && isLongEnough(failover, trouble.since, now)
      ? readyOther(settings)
      : undefined
  const next = after(partner, standIn(settings), {
    failover,
    trouble,
    to,
    now,
  })

  return JSON.stringify(next) === JSON.stringify(failover)
    ? settings
    : { ...settings, failover: next }
}
