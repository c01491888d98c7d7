import type { Settings } from '../../domain/settings/settings'
import { activePeople } from '../../domain/team/active-people'
import { appliedLicenses } from '../../domain/team/licenses'
import { HOUR_MS } from '../../domain/time-units'
import type { AlertState } from '../../ports/alert-store'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { listTeam } from '../team/roster/list-team'

const COUNTED_FOR_MS = HOUR_MS

/** Whether there is a number of licenses to compare with. */
export const hasLicenses = ({ partner, team }: Settings): boolean =>
  partner !== undefined &&
  appliedLicenses(team?.licenses[partner] ?? []) !== undefined

/** Counts the people who use licenses at the chosen partner, once an hour. If the partner does not answer, the next sweep asks again. */
export const countPeople = async (
  ports: Ports,
  settings: Settings,
  { people }: AlertState
): Promise<void> => {
  const { partner } = settings
  const now = ports.clock.now()

  if (!partner || !hasLicenses(settings)) return
  if (
    people?.partner === partner &&
    now - Date.parse(people.countedAt) < COUNTED_FOR_MS
  ) {
    return
  }

  const team = await listTeam(ports, settings, partner)

  if (team.isErr()) return

  const active = activePeople(team.value).names.length

  await ports.alerts.change((state) => ({
    ...state,
    people: { partner, active, countedAt: nowIn(ports) },
  }))
}
