import type { Result } from 'neverthrow'

import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { IndexEntry, IndexPage } from '../../../ports/conversation-index'

export interface WalkLimits {
  /** How many conversations one walk looks at. */
  limit: number
  /** Milliseconds since the epoch. */
  deadline: number
}

/** How far a list was gone through; `next` is where to go on, absent for the beginning. */
interface Walked {
  seen: number
  next?: string
  /** Whether nothing of the page is left. */
  isWhole: boolean
}

interface IndexWalk {
  list(limit: number, next?: string): Promise<Result<IndexPage, StoreFailure>>
  /** Where the last walk stopped. */
  from?: string
  look(entry: IndexEntry): Promise<unknown>
}

/** This many conversations are processed at once, so that one slow partner does not hold up all. */
const AT_ONCE = 5

/**
 * Looks at one page of entries. What the deadline left of it comes again in the next walk; a list that cannot be read from
 * where the last one stopped is read from its beginning then.
 */
export const walkEntries = async (
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
  { limit, deadline }: WalkLimits,
  { list, from, look }: IndexWalk
): Promise<Walked> => {
  const page = await list(limit, from)

  if (page.isErr()) {
    log.warn('The sweep could not list its work', { detail: page.error.detail })

    return { seen: 0, isWhole: false }
  }

  const { entries, next } = page.value

  for (let start = 0; start < entries.length; start += AT_ONCE) {
    if (clock.now() >= deadline) {
      return { seen: start, next: from, isWhole: false }
    }

    const looked = await Promise.allSettled(
      entries.slice(start, start + AT_ONCE).map(look)
    )

    looked.forEach((one) => {
      if (one.status === 'rejected') {
        log.error('The sweep broke on a conversation', {
          detail: String(one.reason),
        })
      }
    })
  }

  return { seen: entries.length, next, isWhole: true }
}
