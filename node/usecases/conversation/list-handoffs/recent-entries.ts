import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { Mark, MarkPage } from '../../../ports/conversation-index'

type Marked = Pick<Ports, 'marks' | 'clock'>

type Marks = Promise<Result<Mark[], StoreFailure>>

const pageSize = 200
const pagesAtMost = 5
const dayMs = 86_400_000
const daysAtOnce = 7

/** A list of marks, last first; of one longer than the bound, its beginning. */
const marksOf = async (
  list: (next?: string) => Promise<Result<MarkPage, StoreFailure>>
): Marks => {
  const marks: Mark[] = []
  let next: string | undefined

  for (let page = 0; page < pagesAtMost; page += 1) {
    const listed = await list(next)

    if (listed.isErr()) {
      return err(listed.error)
    }

    marks.push(...listed.value.marks)
    next = listed.value.next

    if (next === undefined) {
      break
    }
  }

  return ok(marks.reverse())
}

/** Of conversations with an open handoff, the newest first. */
export const openMarks = ({ marks }: Pick<Ports, 'marks'>): Marks =>
  marksOf((next) => marks.listOpen(pageSize, next))

const closedOn = ({ marks }: Marked, day: string): Marks =>
  marksOf((next) => marks.listClosed(day, pageSize, next))

/** Of conversations whose handoff ended on one of the last days (UTC), the newest first, some days at a time. */
export async function* closedMarks(
  ports: Marked,
  days: number
): AsyncGenerator<Result<Mark[], StoreFailure>> {
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
