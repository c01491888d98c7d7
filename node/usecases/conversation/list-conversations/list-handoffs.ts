import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { HandoffStatus } from '../../../domain/handoff/handoff-state'
import type { PartnerName } from '../../../domain/partner-name'
import type { UserError } from '../../../domain/user-error'
import { storeUnavailable, userError } from '../../../domain/user-error'
import type { Ports } from '../../../ports/ports'
import { readRecords } from '../read-records'
import type { BrokenConversation } from './broken-conversations'
import { brokenConversations } from './broken-conversations'
import type { ListFilter } from './conversation-filter'
import { passes } from './conversation-filter'
import { LARGEST_PAGE, listConversations } from './list-conversations'

type Readable = Pick<Ports, 'list' | 'clock' | 'conversations'>

type Records = Promise<Result<ConversationRecord[], UserError[]>>

export interface HandoffFilter {
  status?: HandoffStatus
  open?: boolean
  partner?: PartnerName
  conversationId?: string
  /** Only those with a failed message. */
  failed?: boolean
}

interface HandoffQuery {
  filter: HandoffFilter
  /** From 1. */
  page: number
  pageSize: number
}

interface HandoffPage {
  /** By when they were requested, the newest first. */
  records: ConversationRecord[]
  /** Conversations whose file held something else, each once; their words may be lost. */
  broken: BrokenConversation[]
  hasMore: boolean
}

/** A filter that matches almost nothing stops looking so many pages of the list after those that it would fill. */
const LOOKED_FURTHER = 2

const openStates: HandoffStatus[] = ['REQUESTED', 'QUEUED', 'ACTIVE']

const statesOf = ({ status, open }: HandoffFilter): HandoffStatus[] =>
  [...openStates, 'CLOSED' as const].filter(
    (state) =>
      (status === undefined || status === state) &&
      (open === undefined || open === openStates.includes(state))
  )

/** The first so many of the list. */
const firstOf = async (
  ports: Readable,
  filter: ListFilter,
  count: number
): Records => {
  const records: ConversationRecord[] = []
  const mostPages = Math.ceil(count / LARGEST_PAGE) + LOOKED_FURTHER
  let after: string | undefined

  for (let page = 0; page < mostPages && records.length < count; page += 1) {
    const first = Math.min(count - records.length, LARGEST_PAGE)
    const listed = await listConversations(ports, { filter, after, first })

    if (listed.isErr()) return err(listed.error)

    records.push(...listed.value.records)
    after = listed.value.next

    if (after === undefined) break
  }

  return ok(records)
}

const find = async (
  ports: Readable,
  { conversationId, partner, failed, ...state }: HandoffFilter,
  count: number
): Records => {
  const filter = { states: statesOf(state), partner, failed }

  if (filter.states.length === 0) return ok([])
  if (conversationId === undefined) return firstOf(ports, filter, count)

  return (await readRecords(ports, [conversationId]))
    .map((records) => records.filter((record) => passes(record, filter)))
    .mapErr(storeUnavailable)
}

const isPage = ({ page, pageSize }: HandoffQuery): boolean =>
  page >= 1 && pageSize >= 1 && pageSize <= LARGEST_PAGE

/** One page of the handoffs that the merchant sees, each conversation's latest. */
export const listHandoffs = async (
  ports: Readable,
  query: HandoffQuery
): Promise<Result<HandoffPage, UserError[]>> => {
  if (!isPage(query)) {
    return err([userError('PAGE_INVALID', 'page', { max: LARGEST_PAGE })])
  }

  const { filter, page, pageSize } = query
  const end = page * pageSize
  const found = await find(ports, filter, end + 1)
  const broken = await brokenConversations(ports, filter)

  if (broken.isErr()) return err(storeUnavailable())

  return found.map((records) => ({
    records: records.slice(end - pageSize, end),
    broken: broken.value,
    hasMore: records.length > end,
  }))
}
