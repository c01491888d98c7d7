import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { Availability } from '../../domain/hours/availability'
import type { PartnerName } from '../../domain/partner-name'
import type { PartnerProblem } from '../../domain/settings/settings'
import type { UserError } from '../../domain/user-error'
import type { Ports } from '../../ports/ports'
import { readSettings } from '../settings/change-settings'
import { storeUnavailable } from '../../domain/user-error'
import { availabilityOf } from '../availability/availability-of'
import type { ChecklistItem } from './checklist'
import { checklist } from './checklist'
import type { HandoffCounts } from './count-handoffs'
import { countHandoffs } from './count-handoffs'

export interface Status extends HandoffCounts {
  enabled: boolean
  partner?: PartnerName
  availability: Availability
  timeZone: string
  problem?: PartnerProblem
  checklist: ChecklistItem[]
}

/** Whether shoppers reach humans right now, what keeps them from it, and what is under way. */
export const readStatus = async (
  ports: Pick<Ports, 'settings' | 'index' | 'conversations' | 'clock'>
): Promise<Result<Status, UserError[]>> => {
  const read = await readSettings(ports)

  if (read.isErr()) {
    return err(read.error)
  }

  const settings = read.value
  const { enabled, timeZone } = settings.general
  const counts = await countHandoffs(ports, timeZone)

  return counts.mapErr(storeUnavailable).map((counted) => ({
    ...counted,
    enabled,
    timeZone,
    partner: settings.partner,
    availability: availabilityOf(settings, ports.clock.now()),
    problem: settings.partner && settings.partners[settings.partner]?.problem,
    checklist: checklist(settings),
  }))
}
