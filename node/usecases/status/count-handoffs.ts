import { err, Result } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { hasFailed, itemsOf } from '../../domain/conversation/failures/failures'
import { isFailed } from '../../domain/conversation/outbox/outbox'
import { isOpen } from '../../domain/handoff/handoff-state'
import { dayOf, spanOfDay } from '../../domain/insights/local-day'
import type { PartnerName } from '../../domain/partner-name'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import type { IndexEntry } from '../../ports/conversation-index'
import { readRecords } from '../conversation/read-records'
import { clearFailed } from './clear-failed'
import { failedEntries, recentlyClosedEntries } from './index-entries'

export interface HandoffCounts {
  openHandoffs: number
  /** Of the open ones that were read, those at each partner. */
  openAt: Partial<Record<PartnerName, number>>
  /** Those that no agent has taken yet. */
  waitingHandoffs: number
  failedDeliveries: number
  /** Those with a message that failed. */
  failedHandoffs: number
  /** When the first message that failed was accepted, ISO 8601. */
  failedSince?: string
  /** Begun or ended since midnight in the store's time zone. */
  handoffsToday: number
}

type Readable = Pick<Ports, 'index' | 'clock' | 'conversations'>

/** A page that is refreshed every half minute must not read a busy store's whole day. */
const READS_AT_MOST = 100
const CLEARED_AT_MOST = 20

const idOf = ({ conversationId }: IndexEntry): string => conversationId

const newest = (entries: IndexEntry[]): string[] =>
  [...new Set(entries.map(idOf))].slice(0, READS_AT_MOST)

const countSince = (
  entries: IndexEntry[],
  midnight: number
): Pick<HandoffCounts, 'handoffsToday'> => ({
  handoffsToday: entries.filter(
    ({ startedAt, closedAt }) =>
      Date.parse(startedAt ?? closedAt ?? '') >= midnight
  ).length,
})

const countIn = (
  records: ConversationRecord[]
): Pick<
  HandoffCounts,
  'waitingHandoffs' | 'failedDeliveries' | 'failedHandoffs' | 'failedSince'
> => {
  const failed = records.flatMap(itemsOf).filter(isFailed)
  const [failedSince] = failed.map(({ acceptedAt }) => acceptedAt).sort()

  return {
    waitingHandoffs: records.filter(
      ({ handoff: { status } }) => status === 'REQUESTED' || status === 'QUEUED'
    ).length,
    failedDeliveries: failed.length,
    failedHandoffs: records.filter(hasFailed).length,
    ...(failedSince === undefined ? {} : { failedSince }),
  }
}

/** A handoff that has ended keeps its open entry until the sweep comes by. */
const countOpen = (
  entries: IndexEntry[],
  records: ConversationRecord[]
): Pick<HandoffCounts, 'openHandoffs' | 'openAt'> => {
  const marked = new Set(entries.map(idOf))
  const handoffs = records
    .filter(({ conversationId }) => marked.has(conversationId))
    .map(({ handoff }) => handoff)
  const openAt: HandoffCounts['openAt'] = {}

  handoffs.filter(isOpen).forEach(({ partner }) => {
    openAt[partner] = (openAt[partner] ?? 0) + 1
  })

  return {
    openHandoffs:
      marked.size - handoffs.filter((handoff) => !isOpen(handoff)).length,
    openAt,
  }
}

/** Entries of what has failed no more go. */
const clearStale = async (
  ports: Readable,
  entries: IndexEntry[],
  records: ConversationRecord[]
): Promise<void> => {
  const failing = new Set(
    records.filter(hasFailed).map(({ conversationId }) => conversationId)
  )

  await Promise.all(
    entries
      .filter(({ conversationId }) => !failing.has(conversationId))
      .slice(0, CLEARED_AT_MOST)
      .map((entry) => clearFailed(ports, entry))
  )
}

/** Waiting conversations are counted among the newest open ones, failed messages among the newest conversations indexed for them. */
export const countHandoffs = async (
  ports: Readable,
  timeZone: string,
  open: IndexEntry[]
): Promise<Result<HandoffCounts, StoreFailure>> => {
  const listed = Result.combine(
    await Promise.all([recentlyClosedEntries(ports), failedEntries(ports)])
  )

  if (listed.isErr()) return err(listed.error)

  const [closed, failed] = listed.value
  const lately = failed.slice(0, READS_AT_MOST)
  const ids = new Set([...newest(open), ...lately.map(idOf)])
  const records = await readRecords(ports, [...ids])

  if (records.isOk()) await clearStale(ports, lately, records.value)

  const today = dayOf(ports.clock.now(), timeZone)

  return records.map((found) => ({
    ...countOpen(open, found),
    ...countIn(found),
    ...countSince([...open, ...closed], spanOfDay(today, timeZone).start),
  }))
}
