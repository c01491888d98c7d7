import type { Settings } from '../../domain/settings/settings'
import { MINUTE_MS } from '../../domain/time-units'
import type { AlertState } from '../../ports/alert-store'
import { nowIn } from '../../ports/clock'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../settings/change-settings'
import { countPeople, hasLicenses } from './count-people'
import { switchOver } from '../failover/switch-over'
import type { ComposeAlert } from './tell-alerts'
import { tellAlerts } from './tell-alerts'

/** A check costs some reads, so a busy store is not checked with each sweep. */
const PAUSE_MS = 2 * MINUTE_MS

/** Before the first go-live nothing is wrong that the checklist does not tell. */
const isWatched = (settings: Settings): boolean =>
  settings.wentLive === true &&
  ((settings.alerts?.addresses.length ?? 0) > 0 ||
    settings.failover !== undefined ||
    hasLicenses(settings))

/** The state, where it is this replica's turn to look. */
const claimLook = async (ports: Ports): Promise<AlertState | undefined> => {
  const now = ports.clock.now()
  let mine: AlertState | undefined
  const claimed = await ports.alerts.change((state) => {
    const isEarly = now - Date.parse(state.lookedAt ?? '') < PAUSE_MS

    mine = isEarly ? undefined : { ...state, lookedAt: nowIn(ports) }

    return mine ?? state
  })

  return claimed.isOk() ? mine : undefined
}

/**
 * Looks at the store's health for a merchant who wants to be told, or wants the other partner to step in. Asked with each
 * sweep, it looks every two minutes, whoever asks.
 */
export const watchStore = async (
  ports: Ports,
  compose: ComposeAlert
): Promise<void> => {
  const settings = await ports.settings.current()

  if (settings.isErr() || !isWatched(settings.value)) return

  const state = await claimLook(ports)

  if (!state) return

  await countPeople(ports, settings.value, state)
  await switchOver(ports, settings.value)

  const after = await readSettings(ports)

  if (after.isOk()) await tellAlerts(ports, after.value, compose)
}
