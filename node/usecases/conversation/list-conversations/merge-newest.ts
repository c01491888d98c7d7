import type { Result } from 'neverthrow'

import type { ListedHandoff } from '../../../ports/conversation-list'
import type { StoreFailure } from '../../../ports/store-failure'
import { placeOf } from './newest-first'

type Found = Result<ListedHandoff, StoreFailure>

/** A failure comes first, since the list is then not known. */
const rank = (found: Found): string => found.map(placeOf).unwrapOr('\uffff')

/** Several lists as one, the newest first; what is in more than one comes once. */
export async function* mergeNewest(
  lists: Array<AsyncGenerator<Found>>
): AsyncGenerator<Found> {
  const heads = await Promise.all(lists.map((list) => list.next()))
  let last: string | undefined

  for (;;) {
    const ranks = heads.map(({ done, value }) =>
      done ? '' : rank(value as Found)
    )
    const first = ranks.reduce(
      (best, one, index) => (one > (ranks[best] ?? '') ? index : best),
      0
    )
    const place = ranks[first]
    const head = heads[first]
    const list = lists[first]

    if (!place || !head || head.done || !list) return
    if (place !== last) yield head.value

    last = place
    heads[first] = await list.next()
  }
}
