import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { FAILOVER_MINUTES } from '../../domain/failover/failover'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { changeSettings } from '../settings/change-settings'

export interface FailoverInput {
  /** Off where it is absent. */
  afterMinutes?: number | null
}

const isAllowed = (minutes: number): boolean =>
  Number.isInteger(minutes) &&
  minutes >= FAILOVER_MINUTES.min &&
  minutes <= FAILOVER_MINUTES.max

/** Switches failover on with its minutes, or off; off, the chosen partner takes new handoffs at once. */
export const saveFailover = async (
  ports: Pick<Ports, 'settings'>,
  { afterMinutes }: FailoverInput
): Promise<Result<Settings, UserError[]>> => {
  if (typeof afterMinutes === 'number' && !isAllowed(afterMinutes)) {
    return err([userError('OUT_OF_RANGE', 'afterMinutes', FAILOVER_MINUTES)])
  }

  return changeSettings(ports, (settings) =>
    ok({
      ...settings,
      failover:
        typeof afterMinutes === 'number'
          ? { ...settings.failover, afterMinutes }
          : undefined,
    })
  )
}
