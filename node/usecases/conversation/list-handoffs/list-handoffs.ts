import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { LISTED_DAYS } from '../../../domain/conversation/failures/old-failures'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { IndexEntry } from '../../../ports/conversation-index'
import type { BrokenConversation } from './broken-conversations'
import { brokenConversations } from './broken-conversations'
import type { HandoffFilter } from './handoff-filter'
import { matches, onlyOpen, takesAll } from './handoff-filter'
import { readRecords } from './read-records'
import { closedEntries, failedEntries, openEntries } from './recent-entries'

type Readable = Pick<Ports, 'index' | 'clock' | 'conversations'>

export interface HandoffQuery {
  filter: HandoffFilter
  /** From 1. */
  page: number
  pageSize: number
}

export interface HandoffPage {
  /**
   * Newest first: open ones by their start, then those that ended in the last 28 days by their end. Those with failures, where only
   * they are asked for, by the start of their latest handoff.
   */
  records: ConversationRecord[]
  /** Conversations whose file held something else, each once; their words may be lost. */
  broken: BrokenConversation[]
  hasMore: boolean
}

const largestPage = 100
const readAtOnce = 20
/** A filter that matches almost nothing stops looking here. */
const readsAtMost = 400

const idsOf = (
  entries: Result<IndexEntry[], StoreFailure>
): Result<string[], StoreFailure> =>
  entries.map((listed) => listed.map(({ conversationId }) => conversationId))

async function* listedIds(
  ports: Readable,
  filter: HandoffFilter
): AsyncGenerator<Result<string[], StoreFailure>> {
  if (filter.conversationId !== undefined) {
    yield ok([filter.conversationId])

    return
  }

  if (filter.failed === true) {
    yield idsOf(await failedEntries(ports))

    return
  }

  yield idsOf(await openEntries(ports))

  if (onlyOpen(filter)) return

  for await (const closed of closedEntries(ports, LISTED_DAYS)) {
    yield idsOf(closed)
  }
}

/** Ids until there are enough of them, each once. */
const takeIds = async (
  ports: Readable,
  filter: HandoffFilter,
  enough: number
): Promise<Result<string[], StoreFailure>> => {
  const ids = new Set<string>()

  for await (const listed of listedIds(ports, filter)) {
    if (listed.isErr()) {
      return err(listed.error)
    }

    listed.value.forEach((id) => ids.add(id))

    if (ids.size >= enough) {
      break
    }
  }

  return ok([...ids].slice(0, enough))
}

const takeMatching = async (
  ports: Readable,
  {
    ids,
    filter,
    enough,
  }: { ids: string[]; filter: HandoffFilter; enough: number }
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const found: ConversationRecord[] = []

  for (
    let start = 0;
    start < ids.length && found.length < enough;
    start += readAtOnce
  ) {
    const records = await readRecords(
      ports,
      ids.slice(start, start + readAtOnce)
    )

    if (records.isErr()) {
      return err(records.error)
    }

    found.push(...records.value.filter((record) => matches(record, filter)))
  }

  return ok(found)
}

const readPage = async (
  ports: Readable,
  { filter, page, pageSize }: HandoffQuery
): Promise<Result<ConversationRecord[], StoreFailure>> => {
  const skipped = (page - 1) * pageSize
  const enough = skipped + pageSize + 1
  const ids = await takeIds(
    ports,
    filter,
    takesAll(filter) ? enough : readsAtMost
  )

  if (ids.isErr()) {
    return err(ids.error)
  }

  if (takesAll(filter)) {
    return takeMatching(ports, {
      ids: ids.value.slice(skipped),
      filter,
      enough: pageSize + 1,
    })
  }

  const matching = await takeMatching(ports, { ids: ids.value, filter, enough })

  return matching.map((records) => records.slice(skipped))
}

const isPage = ({ page, pageSize }: HandoffQuery): boolean =>
  page >= 1 && pageSize >= 1 && pageSize <= largestPage

/** One page of the handoffs that the merchant sees. */
export const listHandoffs = async (
  ports: Readable,
  query: HandoffQuery
): Promise<Result<HandoffPage, UserError[]>> => {
  if (!isPage(query)) {
    return err([userError('PAGE_INVALID', 'page', { max: largestPage })])
  }

  const records = await readPage(ports, query)
  const broken = await brokenConversations(ports, query.filter)

  if (broken.isErr()) return err(storeUnavailable())

  return records.mapErr(storeUnavailable).map((found) => ({
    records: found.slice(0, query.pageSize),
    broken: broken.value,
    hasMore: found.length > query.pageSize,
  }))
}
