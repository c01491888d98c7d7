import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type {
  ConversationList,
  ListedHandoff,
  ListSource,
} from '../../../ports/conversation-list'
import type { StoreFailure } from '../../../ports/store-failure'

/** A handoff's place in the list, which sorts by it. */
export const placeOf = ({ startedAt, conversationId }: ListedHandoff): string =>
  `${startedAt} ${conversationId}`

interface ListWalk {
  source: ListSource
  /** Only places before this one. */
  before: string
  /** Nothing that began before this instant, ISO 8601. */
  from: string
}

const numbers = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) =>
    String(first + index).padStart(2, '0')
  )

/** The shorter periods that one is made of; none for a second. */
const partsOf = (period: string): string[] => {
  switch (period.length) {
    case 4:
      return numbers(1, 12).map((month) => `${period}-${month}`)

    case 7:
      return numbers(1, 31).map((day) => `${period}-${day}`)

    case 10:
      return numbers(0, 23).map((hour) => `${period}T${hour}`)

    case 13:
    case 16:
      return numbers(0, 59).map((part) => `${period}:${part}`)

    default:
      return []
  }
}

const overlaps = (period: string, { before, from }: ListWalk): boolean =>
  period <= before.slice(0, period.length) &&
  period >= from.slice(0, period.length)

const byNewest = (one: ListedHandoff, other: ListedHandoff): number =>
  placeOf(one) < placeOf(other) ? 1 : -1

type Found = AsyncGenerator<Result<ListedHandoff, StoreFailure>>

async function* within(
  list: ConversationList,
  period: string,
  walk: ListWalk
): Found {
  if (!overlaps(period, walk)) return

  const listed = await list.list(walk.source, period)

  if (listed.isErr()) {
    yield err(listed.error)

    return
  }

  const parts = partsOf(period)

  if (!listed.value.isWhole && parts.length > 0) {
    for (const part of parts.reverse()) yield* within(list, part, walk)

    return
  }

  for (const handoff of listed.value.handoffs.sort(byNewest)) {
    if (placeOf(handoff) < walk.before && handoff.startedAt >= walk.from) {
      yield ok(handoff)
    }
  }
}

/**
 * The handoffs of a source, the newest first. Lists of VBase promise no order, so a period that is too full to be answered whole
 * is asked for in parts, the latest first: what a page costs does not depend on how much there is.
 */
export async function* newestFirst(
  list: ConversationList,
  walk: ListWalk
): Found {
  const oldest = Number(walk.from.slice(0, 4))

  for (let year = Number(walk.before.slice(0, 4)); year >= oldest; year -= 1) {
    yield* within(list, String(year), walk)
  }
}
