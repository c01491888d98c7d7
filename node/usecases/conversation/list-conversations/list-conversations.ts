import { err, ok, Result } from 'neverthrow'

import { iso } from '../../../domain/iso'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { Search } from '../../../domain/conversation/search-keys'
import { readSearch } from '../../../domain/conversation/search-keys'
import { MINUTE_MS } from '../../../domain/time-units'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type {
  ListedHandoff,
  ListSource,
} from '../../../ports/conversation-list'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { ListFilter } from './conversation-filter'
import { passes, wantsOnlyOpen } from './conversation-filter'
import { mergeNewest } from './merge-newest'
import { newestFirst, placeOf } from './newest-first'
import { readCursor, writeCursor } from './cursor'

type Readable = Pick<Ports, 'list' | 'conversations' | 'clock'>

export interface ConversationQuery {
  filter: ListFilter
  search?: string
  /** The cursor of the last one that was seen. */
  after?: string
  first: number
}

export interface ConversationPage {
  records: ConversationRecord[]
  /** Where to go on; absent at the end. There may be fewer records than were asked for: few of many matched. */
  next?: string
}

export const LARGEST_PAGE = 100

/** One page looks at so many conversations; a filter that matches few of them goes on with the next page. */
const READS_AT_MOST = 200

/** Clocks of replicas differ, so a page begins a little after now. */
const AHEAD_MS = 10 * MINUTE_MS

/** Before anybody used this app. */
const BEGINNING = '2026-01-01T00:00:00.000Z'

/** Longer than any id, name or number. */
const LONGEST_SEARCH = 300

const sourcesOf = (
  filter: ListFilter,
  search: Search | undefined
): ListSource[] => {
  if (filter.failed === true) return [{ kind: 'FAILED' }]

  const found: ListSource[] = (search?.keys ?? []).map((key) => ({
    kind: 'FOUND',
    key,
  }))
  // What waits keeps its handoff among the open ones.
  const all: ListSource = {
    kind: filter.undelivered === true ? 'FAILED' : 'ENDED',
  }
  const ended = search ? found : [all]

  return [{ kind: 'OPEN' }, ...(wantsOnlyOpen(filter) ? [] : ended)]
}

/** An entry of an earlier handoff is skipped: a conversation is listed at its latest one. */
const isCurrent = (
  { handoff }: ConversationRecord,
  { startedAt }: ListedHandoff
): boolean => handoff.requestedAt === startedAt

const earlier = (one: string, other: string): string =>
  one < other ? one : other

const later = (one: string, other: string): string =>
  one > other ? one : other

const look = async (
  { conversations }: Readable,
  listed: ListedHandoff
): Promise<Result<ConversationRecord[], StoreFailure>> =>
  (await conversations.read(listed.conversationId)).map(({ record }) =>
    record && isCurrent(record, listed) ? [record] : []
  )

/** Reads what the list names, as many at once as a page holds, until enough of it passes. */
const readPage = async (
  ports: Readable,
  handoffs: AsyncGenerator<Result<ListedHandoff, StoreFailure>>,
  first: number,
  isWanted: (record: ConversationRecord) => boolean
): Promise<Result<ConversationPage, StoreFailure>> => {
  const records: ConversationRecord[] = []
  let reads = 0

  for (;;) {
    const ahead: ListedHandoff[] = []

    while (ahead.length < first - records.length) {
      const { done, value } = await handoffs.next()

      if (done) break
      if (value.isErr()) return err(value.error)
      ahead.push(value.value)
    }

    const last = ahead.at(-1)

    if (!last) return ok({ records })

    const looked = Result.combine(
      await Promise.all(ahead.map((listed) => look(ports, listed)))
    )

    if (looked.isErr()) return err(looked.error)

    records.push(...looked.value.flat().filter(isWanted))
    reads += ahead.length

    if (records.length >= first || reads >= READS_AT_MOST) {
      return ok({ records, next: writeCursor(placeOf(last)) })
    }
  }
}

/** One page of the conversations that a merchant sees, by when their latest handoff was requested, the newest first. */
export const listConversations = async (
  ports: Readable,
  { filter, search: typed = '', after, first }: ConversationQuery
): Promise<Result<ConversationPage, UserError[]>> => {
  const before = after === undefined ? filter.to : readCursor(after)

  if (first < 1 || first > LARGEST_PAGE) {
    return err([userError('PAGE_INVALID', 'first', { max: LARGEST_PAGE })])
  }

  if (after && !before) return err([userError('CURSOR_INVALID', 'after')])

  const soon = iso(ports.clock.now() + AHEAD_MS)
  const search =
    typed.trim() === '' ? undefined : readSearch(typed.slice(0, LONGEST_SEARCH))
  // No year is asked for in which there can be nothing: each costs a call.
  const handoffs = mergeNewest(
    sourcesOf(filter, search).map((source) =>
      newestFirst(ports.list, {
        source,
        before: earlier(before ?? soon, soon),
        from: later(filter.from ?? BEGINNING, BEGINNING),
      })
    )
  )
  const page = await readPage(
    ports,
    handoffs,
    first,
    (record) =>
      passes(record, filter) && (search ? search.matches(record) : true)
  )

  return page.mapErr(storeUnavailable)
}
