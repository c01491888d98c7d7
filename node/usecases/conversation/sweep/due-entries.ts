import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import { LONGEST_DELAY_MS } from '../../../domain/conversation/outbox/retry-policy'
import type { Settings } from '../../../domain/settings/settings'
import { MINUTE_MS } from '../../../domain/time-units'
import type { IndexEntry, IndexPage } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

/** A partner answered again so lately that not all that waited for it may have been looked at. */
const ANSWERED_LATELY_MS = 2 * MINUTE_MS

/** VBase does not promise the order of its lists, so this many pages are read before an early entry counts as absent. */
const PAGES = 5

const answeredLately = (settings: Settings, now: number): boolean =>
  Object.values(settings.partners).some(
    ({ silence }) =>
      now - Date.parse(silence?.endedAt ?? '') < ANSWERED_LATELY_MS
  )

/** Until when what is due counts: once a partner answers again, what sits out its pause may be due. */
const dueUntil = async ({
  settings,
  clock,
}: Pick<Ports, 'settings' | 'clock'>): Promise<number> => {
  const now = clock.now()

  return (await settings.current())
    .map((current) => answeredLately(current, now))
    .unwrapOr(false)
    ? now + LONGEST_DELAY_MS
    : now
}

/**
 * The entries whose time has come, the oldest first. As the time is in their names, what is not due costs nothing: the list is
 * left at the first that is not.
 */
export const dueEntries = async (
  ports: Pick<Ports, 'index' | 'clock' | 'settings'>,
  limit: number
): Promise<Result<IndexPage, StoreFailure>> => {
  const until = await dueUntil(ports)
  const due: IndexEntry[] = []
  let next: string | undefined

  for (let page = 0; page < PAGES && due.length < limit; page += 1) {
    const listed = await ports.index.listDue(limit, next)

    if (listed.isErr()) return listed

    const { entries } = listed.value

    due.push(...entries.filter(({ dueAt = 0 }) => dueAt <= until))
    next = listed.value.next

    if (next === undefined || (entries.at(-1)?.dueAt ?? 0) > until) break
  }

  return ok({ entries: due.slice(0, limit) })
}
