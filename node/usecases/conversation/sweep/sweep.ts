import type { Ports } from '../../../ports/ports'
import { foldDue } from '../../insights/fold-due'
import { checkPartner } from '../../partner/health/check-partner'
import { isOpenAt, partnersInUse } from '../../partner/health/partners-in-use'
import { checkProvisioning } from '../../partner/provisioning/inspect-provisioning'
import { dueEntries } from './due-entries'
import { fileFactsOfEnded } from './file-facts-of-ended'
import { forgetOld } from './forget-old'
import { processDue } from './process-due'
import type { LookedAt } from './process-open'
import { processOpen } from './process-open'
import type { WalkLimits } from './walk-entries'
import { walkEntries } from './walk-entries'

export interface SweepLimits extends WalkLimits {
  /** How many of the open ones, where that is fewer. */
  openLimit?: number
  /** Somebody uses the store at present: its bot, a partner, or a merchant who looks at the page. */
  isTraffic?: boolean
}

/** How many conversations were looked at. */
export interface SweepReport {
  due: number
  open: number
}

const foldFigures = async (ports: Ports, isBusy: boolean): Promise<void> => {
  const folded = await foldDue(ports, { isBusy })

  if (folded.isErr()) {
    ports.log.warn('The figures could not be brought up to date', {
      detail: folded.error.detail,
    })
  }
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
 * Delivers what is due, the oldest first, walks on through the open handoffs so that nothing hides behind a crash, and finds out whether each
 * partner in use takes our calls and still has what the app made there. What the store does not let it do now, the next sweep does.
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
  const looked: LookedAt[] = []
  const { limit, openLimit = limit, deadline } = limits
  const share = { limit: openLimit, deadline }
  const open = await walkEntries(ports, share, {
    list: (count, next) => index.listOpen(count, next),
    from: (await index.readWalk()).unwrapOr(undefined),
    look: async (entry) => {
      const one = await processOpen(ports, entry, deadline)

      if (one) looked.push(one)
    },
  })

  await fileFactsOfEnded(ports, looked)

  const walked = await index.writeWalk(open.next)

  if (walked.isErr()) {
    log.warn('The sweep could not note where it stopped', {
      detail: walked.error.detail,
    })
  }

  await forgetOld(ports)
  await foldFigures(ports, open.seen > 0)
  await checkPartners(ports, looked, limits)

  return { due: due.seen, open: open.seen }
}
