import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import type { MarkPage } from '../../ports/work-marks'

type Marked = Pick<Ports, 'marks' | 'clock'>

type Ids = Promise<Result<string[], StoreFailure>>

const pageSize = 200
const pagesAtMost = 5
const dayMs = 86_400_000
const daysAtOnce = 7

/** Conversations of a list of marks, last first; of a list longer than the bound, its beginning. */
const idsOf = async (
  list: (next?: string) => Promise<Result<MarkPage, StoreFailure>>
): Ids => {
  const ids: string[] = []
  let next: string | undefined

  for (let page = 0; page < pagesAtMost; page += 1) {
    const listed = await list(next)

    if (listed.isErr()) {
      return err(listed.error)
    }

    ids.push(...listed.value.marks.map(({ conversationId }) => conversationId))
    next = listed.value.next

    if (next === undefined) {
      break
    }
  }

  return ok(ids.reverse())
}

/** Conversations with an open handoff, the newest first. */
export const openConversations = ({ marks }: Pick<Ports, 'marks'>): Ids =>
  idsOf((next) => marks.listOpen(pageSize, next))

const closedOn = ({ marks }: Marked, day: string): Ids =>
  idsOf((next) => marks.listClosed(day, pageSize, next))

/** Conversations whose handoff ended on one of the last days (UTC), the newest first, some days at a time. */
export async function* closedConversations(
  ports: Marked,
  days: number
): AsyncGenerator<Result<string[], StoreFailure>> {
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
