import { err, ok, Result } from 'neverthrow'

import { iso } from '../../domain/iso'
import { DAY_MS } from '../../domain/time-units'
import type { IndexEntry, IndexPage } from '../../ports/conversation-index'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

type IndexEntries = Promise<Result<IndexEntry[], StoreFailure>>

const PAGE = 200
/** Of 200 each: more than a store ever has open. */
const PAGES_AT_MOST = 50

/** The store's day touches two days in UTC. */
const UTC_DAYS = [0, 1]

/** A list of entries, last first; of one longer than the bound, its beginning. */
const entriesOf = async (
  list: (next?: string) => Promise<Result<IndexPage, StoreFailure>>
): IndexEntries => {
  const entries: IndexEntry[] = []
  let next: string | undefined

  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const listed = await list(next)

    if (listed.isErr()) return err(listed.error)

    entries.push(...listed.value.entries)
    next = listed.value.next

    if (next === undefined) break
  }

  return ok(entries.reverse())
}

/** Of conversations with an open handoff, the newest first. */
export const openEntries = ({ index }: Pick<Ports, 'index'>): IndexEntries =>
  entriesOf((next) => index.listOpen(PAGE, next))

/** Of conversations with messages that were given up, those of the newest handoffs first. */
export const failedEntries = ({ index }: Pick<Ports, 'index'>): IndexEntries =>
  entriesOf((next) => index.listFailed(PAGE, next))

/** Of conversations whose handoff ended today or yesterday (UTC), the newest first. */
export const recentlyClosedEntries = async ({
  index,
  clock,
}: Pick<Ports, 'index' | 'clock'>): IndexEntries => {
  const closed = await Promise.all(
    UTC_DAYS.map((back) => {
      const day = iso(clock.now() - back * DAY_MS)

      return entriesOf((next) => index.listClosed(day.slice(0, 10), PAGE, next))
    })
  )

  return Result.combine(closed).map((days) => days.flat())
}
