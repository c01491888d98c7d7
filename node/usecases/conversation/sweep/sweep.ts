import type { Ports } from '../../../ports/ports'
import { checkPartner } from '../../partner/health/check-partner'
import { tendDue } from './process-due'
import { tendOpen } from './process-open'
import type { SweepLimits } from './walk-entries'
import { walkMarks } from './walk-entries'
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
  const { marks } = ports
  const state = await readWalkState(ports)
  const due = await walkMarks(ports, limits, {
    list: (limit, next) => marks.listDue(limit, next),
    from: state.due,
    look: (mark) => tendDue(ports, mark, limits.deadline),
  })
  const open = await walkMarks(ports, limits, {
    list: (limit, next) => marks.listOpen(limit, next),
    from: state.open,
    look: (mark) => tendOpen(ports, mark, limits.deadline),
  })

  await writeWalkState(ports, { due: due.next, open: open.next })
  await checkPartner(ports, limits.deadline)

  return { due: due.seen, open: open.seen }
}
