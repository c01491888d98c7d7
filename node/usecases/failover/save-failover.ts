import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { FAILOVER_MINUTES } from '../../domain/failover/failover'
import type { Settings } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import { userError } from '../../domain/user-error'
import { isWholeWithin } from '../../domain/whole-within'
import type { Ports } from '../../ports/ports'
import { changeSettings } from '../settings/change-settings'

export interface FailoverInput {
  /** Off where it is absent. */
  afterMinutes?: number | null
}

/** Switches failover on with its minutes, or off; off, the chosen partner takes new handoffs at once. */
export const saveFailover = async (
  ports: Pick<Ports, 'settings'>,
  { afterMinutes }: FailoverInput
): Promise<Result<Settings, UserError[]>> => {
  if (
    typeof afterMinutes === 'number' &&
    !isWholeWithin(afterMinutes, FAILOVER_MINUTES)
  ) {
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
