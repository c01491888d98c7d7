import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { IndexEntry, IndexPage } from '../../../ports/conversation-index'

type Marked = Pick<Ports, 'index' | 'clock'>

type IndexEntries = Promise<Result<IndexEntry[], StoreFailure>>

const pageSize = 200
/** Of 200 each: more than a store ever has open. */
const pagesAtMost = 50
const dayMs = 86_400_000
const daysAtOnce = 7

/** A list of entries, last first; of one longer than the bound, its beginning. */
const entriesOf = async (
  list: (next?: string) => Promise<Result<IndexPage, StoreFailure>>
): IndexEntries => {
  const entries: IndexEntry[] = []
  let next: string | undefined

  for (let page = 0; page < pagesAtMost; page += 1) {
    const listed = await list(next)

    if (listed.isErr()) {
      return err(listed.error)
    }

    entries.push(...listed.value.entries)
    next = listed.value.next

    if (next === undefined) {
      break
    }
  }

  return ok(entries.reverse())
}

/** Of conversations with an open handoff, the newest first. */
export const openEntries = ({ index }: Pick<Ports, 'index'>): IndexEntries =>
  entriesOf((next) => index.listOpen(pageSize, next))

/** Of conversations with messages that were given up, those of the newest handoffs first. */
export const failedEntries = ({ index }: Pick<Ports, 'index'>): IndexEntries =>
  entriesOf((next) => index.listFailed(pageSize, next))

const closedOn = ({ index }: Marked, day: string): IndexEntries =>
  entriesOf((next) => index.listClosed(day, pageSize, next))

/** Of conversations whose handoff ended on one of the last days (UTC), the newest first, some days at a time. */
export async function* closedEntries(
  ports: Marked,
  days: number
): AsyncGenerator<Result<IndexEntry[], StoreFailure>> {
  const dayBefore = (back: number): string =>
    new Date(ports.clock.now() - back * dayMs).toISOString().slice(0, 10)

  for (let start = 0; start < days; start += daysAtOnce) {
    const count = Math.min(daysAtOnce, days - start)
    const closed = await Promise.all(
      Array.from({ length: count }, (_, offset) =>
        closedOn(ports, dayBefore(start + offset))
      )
    )

    for (const day of closed) {
      yield day
    }
  }
}
