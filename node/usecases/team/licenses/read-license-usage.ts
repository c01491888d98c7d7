import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerName } from '../../../domain/partner-name'
import type { Settings } from '../../../domain/settings/settings'
import type { ActivePeople } from '../../../domain/team/active-people'
import { activePeople } from '../../../domain/team/active-people'
import {
  appliedLicenses,
  requestedLicenses,
} from '../../../domain/team/licenses'
import type { RequestEvent } from '../../../domain/team/request-event'
import type { UserError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { readSettings } from '../../settings/change-settings'
import { listTeam } from '../roster/list-team'

interface LicenseUsage {
  partner: PartnerName
  requested?: number
  applied?: number
  /** Everybody active who is not known to be an administrator; absent when nobody could be counted. */
  activeAgents?: number
  /** Absent too where the partner tells nobody's profile. */
  activeAdministrators?: number
  /** Names of all who are active, when they are more than the licenses. */
  overLicense: string[]
  history: RequestEvent[]
  /** Why the people could not be counted; the numbers of licenses hold all the same. */
  errors: UserError[]
}

const usageOf = (
  settings: Settings,
  partner: PartnerName,
  team: Result<ActivePeople, UserError[]>
): LicenseUsage => {
  const history = settings.team?.licenses[partner] ?? []
  const applied = appliedLicenses(history)
  const active = team.unwrapOr(undefined)
  const names = active?.names ?? []

  return {
    partner,
    requested: requestedLicenses(history),
    applied,
    activeAgents: active?.agents,
    activeAdministrators: active?.administrators,
    overLicense: applied !== undefined && names.length > applied ? names : [],
    history,
    errors: team.isErr() ? team.error : [],
  }
}

/** How many licenses there are and how many people use them, by the partner's own list of people. */
export const readLicenseUsage = async (
  ports: Pick<Ports, 'settings' | 'vault' | 'partners'>,
  partner: PartnerName
): Promise<Result<LicenseUsage, UserError[]>> => {
  const settings = await readSettings(ports)

  if (settings.isErr()) {
    return err(settings.error)
  }

  const team = await listTeam(ports, settings.value, partner)

  return settings.map((read) => usageOf(read, partner, team.map(activePeople)))
}
