import type { Ports } from '../../../ports/ports'
import { checkPartner } from '../../partner/health/check-partner'
import { checkProvisioning } from '../../partner/provisioning/inspect-provisioning'
import { dueEntries } from './due-entries'
import { forgetOld } from './forget-old'
import { processDue } from './process-due'
import { processOpen } from './process-open'
import type { SweepLimits } from './walk-entries'
import { walkEntries } from './walk-entries'

/** How many conversations were looked at. */
export interface SweepReport {
  due: number
  open: number
}

/**
 * Delivers what is due, the oldest first, walks on through the open handoffs so that nothing hides behind a crash, and finds out whether the
 * partner takes our calls and still has what the app made there. What the store does not let it do now, the next sweep does.
 */
export const sweep = async (
  ports: Ports,
  limits: SweepLimits
): Promise<SweepReport> => {
  const { index, log } = ports
  const due = await walkEntries(ports, limits, {
    list: (limit) => dueEntries(ports, limit),
    from: undefined,
    look: (entry) => processDue(ports, entry, limits.deadline),
  })
  const open = await walkEntries(ports, limits, {
    list: (limit, next) => index.listOpen(limit, next),
    from: (await index.readWalk()).unwrapOr(undefined),
    look: (entry) => processOpen(ports, entry, limits.deadline),
  })

  const walked = await index.writeWalk(open.next)

  if (walked.isErr()) {
    log.warn('The sweep could not note where it stopped', {
      detail: walked.error.detail,
    })
  }

  await forgetOld(ports)
  await checkPartner(ports, limits.deadline)
  await checkProvisioning(ports, limits.deadline)

  return { due: due.seen, open: open.seen }
}
