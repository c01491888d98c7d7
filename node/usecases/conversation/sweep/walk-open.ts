import type { OpenWalk } from '../../../ports/conversation-index'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import { foldDue } from '../../insights/fold-due'
import { fileFactsOfEnded } from './file-facts-of-ended'
import { forgetOld } from './forget-old'
import type { LookedAt } from './process-open'
import { processOpen } from './process-open'
import { releaseHeldEntries } from './release-held-entries'
import type { WalkLimits } from './walk-entries'
import { walkEntries } from './walk-entries'

export interface OpenWalkLimits extends WalkLimits {
  /** How many of the open ones, where that is fewer. */
  openLimit?: number
  /** Not again so soon after the last walk, in milliseconds. */
  restMs?: number
}

const isResting = (
  { walkedAt }: OpenWalk,
  now: number,
  restMs: number
): boolean => walkedAt !== undefined && now - Date.parse(walkedAt) < restMs

const warn =
  ({ log }: Ports, message: string) =>
  ({ detail }: StoreFailure): void =>
    log.warn(message, { detail })

/**
 * Sees to what no entry says is due: walks on through the open handoffs, so that nothing hides behind a crash, forgets what is old
 * and brings the figures up to date. Answers whom it looked at.
 */
export const walkOpen = async (
  ports: Ports,
  { limit, openLimit = limit, restMs = 0, deadline }: OpenWalkLimits
): Promise<LookedAt[]> => {
  const { index, clock } = ports
  const last = (await index.readWalk()).unwrapOr<OpenWalk>({})

  if (isResting(last, clock.now(), restMs)) return []

  const looked: LookedAt[] = []
  const open = await walkEntries(
    ports,
    { limit: openLimit, deadline },
    {
      list: (count, next) => index.listOpen(count, next),
      from: last.next,
      look: async (entry) => {
        const one = await processOpen(ports, entry, deadline)

        if (one) looked.push(one)
      },
    }
  )

  await fileFactsOfEnded(ports, looked, deadline)

  const noted = await index.writeWalk({
    next: open.next,
    ...(open.isWhole ? { walkedAt: nowIn(ports) } : {}),
  })

  noted.orTee(warn(ports, 'The sweep could not note where it stopped'))
  await releaseHeldEntries(ports)
  await forgetOld(ports)

  const folded = await foldDue(ports, { isBusy: open.seen > 0 })

  folded.orTee(warn(ports, 'The figures could not be brought up to date'))

  return looked
}
