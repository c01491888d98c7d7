import type { Ports } from '../../../ports/ports'
import { checkPartner } from '../../partner/health/check-partner'
import { processDue } from './process-due'
import { processOpen } from './process-open'
import type { SweepLimits } from './walk-entries'
import { walkEntries } from './walk-entries'
import { readWalkState, writeWalkState } from './walk-state'

/** How many conversations were looked at. */
export interface SweepReport {
  due: number
  open: number
}

/**
 * Delivers what is due, walks on through the open handoffs so that nothing hides behind a crash, and finds out whether the
 * partner takes our calls. What the store does not let it do now, the next sweep does.
 */
export const sweep = async (
  ports: Ports,
  limits: SweepLimits
): Promise<SweepReport> => {
  const { index } = ports
  const state = await readWalkState(ports)
  const due = await walkEntries(ports, limits, {
    list: (limit, next) => index.listDue(limit, next),
    from: state.due,
    look: (entry) => processDue(ports, entry, limits.deadline),
  })
  const open = await walkEntries(ports, limits, {
    list: (limit, next) => index.listOpen(limit, next),
    from: state.open,
    look: (entry) => processOpen(ports, entry, limits.deadline),
  })

  await writeWalkState(ports, { due: due.next, open: open.next })
  await checkPartner(ports, limits.deadline)

  return { due: due.seen, open: open.seen }
}
