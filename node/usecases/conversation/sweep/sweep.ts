import type { Ports } from '../../../ports/ports'
import { checkPartner } from '../../partner/health/check-partner'
import { isOpenAt, partnersInUse } from '../../partner/health/partners-in-use'
import { checkProvisioning } from '../../partner/provisioning/inspect-provisioning'
import { dueEntries } from './due-entries'
import { processDue } from './process-due'
import type { LookedAt } from './process-open'
import { walkEntries } from './walk-entries'
import type { OpenWalkLimits } from './walk-open'
import { walkOpen } from './walk-open'

interface SweepLimits extends OpenWalkLimits {
  /** Somebody uses the store at present: its bot, a partner, or a merchant who looks at the page. */
  isTraffic?: boolean
}

/** How many conversations were looked at. */
interface SweepReport {
  due: number
  open: number
}

const checkPartners = async (
  ports: Ports,
  looked: LookedAt[],
  { deadline, isTraffic = false }: SweepLimits
): Promise<void> => {
  const settings = await ports.settings.current()

  if (settings.isErr()) return

  const records = looked.flatMap(({ record }) => record ?? [])

  for (const partner of partnersInUse(settings.value, records)) {
    await checkPartner(ports, partner, deadline)
    await checkProvisioning(ports, partner, {
      inUse: isTraffic || isOpenAt(partner, records),
      deadline,
    })
  }
}

/**
 * Delivers what is due, the oldest first, walks on through the open handoffs, and finds out whether each partner in use takes our
 * calls and still has what the app made there. What the store does not let it do now, the next sweep does.
 */
export const sweep = async (
  ports: Ports,
  limits: SweepLimits
): Promise<SweepReport> => {
  const due = await walkEntries(ports, limits, {
    list: (limit) => dueEntries(ports, limit),
    look: (entry) => processDue(ports, entry, limits.deadline),
  })
  const looked = await walkOpen(ports, limits)

  await checkPartners(ports, looked, limits)

  return { due: due.seen, open: looked.length }
}
