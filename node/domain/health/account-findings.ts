import { standIn } from '../failover/failover'
import type { PartnerName } from '../partner-name'
import type { Settings } from '../settings/settings'
import { appliedLicenses } from '../team/licenses'
import { DAY_MS } from '../time-units'
import type { Finding } from './finding'

const WARNED_MS = 30 * DAY_MS

/** How many people use licenses at a partner, as last counted. */
export interface CountedPeople {
  partner: PartnerName
  active: number
}

interface AccountSigns {
  settings: Settings
  /** When the partner's credentials end by themselves, ISO 8601. */
  credentialsEndAt?: string
  people?: CountedPeople
  now: number
}

type Found = Omit<Finding, 'conversations'>

const credentials = ({ credentialsEndAt, now }: AccountSigns): Found[] =>
  credentialsEndAt !== undefined &&
  Date.parse(credentialsEndAt) - now <= WARNED_MS
    ? [
        {
          cause: 'CREDENTIALS_END',
          level: 'DEGRADED',
          until: credentialsEndAt,
        },
      ]
    : []

const licenses = ({ settings, people }: AccountSigns): Found[] => {
  const applied =
    people && appliedLicenses(settings.team?.licenses[people.partner] ?? [])

  return people &&
    people.partner === settings.partner &&
    applied !== undefined &&
    people.active > applied
    ? [{ cause: 'TOO_FEW_LICENSES', level: 'DEGRADED' }]
    : []
}

const failover = ({ settings }: AccountSigns): Found[] => {
  const active = standIn(settings)

  return active
    ? [{ cause: 'FAILED_OVER', level: 'DEGRADED', since: active.since }]
    : []
}

/** What concerns the partner's account, and touches no conversation yet. */
export const accountFindings = (signs: AccountSigns): Finding[] =>
  [...failover(signs), ...credentials(signs), ...licenses(signs)].map(
    (found) => ({ ...found, conversations: 0 })
  )
