import type { Result } from 'neverthrow'

import type { Availability } from '../../domain/hours/availability'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { availabilityOf } from './availability-of'

/** Whether a shopper reaches humans at an instant (milliseconds since the epoch), as an escalation then would decide. */
export const readAvailability = async (
  ports: Pick<Ports, 'settings'>,
  atMs: number
): Promise<Result<Availability, StoreFailure>> =>
  (await ports.settings.current()).map((settings) =>
    availabilityOf(settings, atMs)
  )
