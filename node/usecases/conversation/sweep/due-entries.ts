import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import type { IndexEntry, IndexPage } from '../../../ports/conversation-index'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

/** VBase does not promise the order of its lists: so many pages are looked through before an early entry is thought absent. */
const PAGES = 5

/**
 * The entries whose time has come, the oldest first. As the time is in their names, what is not due costs nothing: the list is
 * left at the first that is not.
 */
export const dueEntries = async (
  { index, clock }: Pick<Ports, 'index' | 'clock'>,
  limit: number
): Promise<Result<IndexPage, StoreFailure>> => {
  const now = clock.now()
  const due: IndexEntry[] = []
  let next: string | undefined

  for (let page = 0; page < PAGES && due.length < limit; page += 1) {
    const listed = await index.listDue(limit, next)

    if (listed.isErr()) return listed

    const { entries } = listed.value

    due.push(...entries.filter(({ dueAt = 0 }) => dueAt <= now))
    next = listed.value.next

    if (next === undefined || (entries.at(-1)?.dueAt ?? 0) > now) break
  }

  return ok({ entries: due.slice(0, limit) })
}
