import { DateTime } from 'luxon'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import { isOpen } from '../../domain/handoff/handoff'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'
import { readRecords } from '../list-handoffs/read-records'
import {
  closedConversations,
  openConversations,
} from '../list-handoffs/recent-conversations'

export interface HandoffCounts {
  openHandoffs: number
  /** Those that no agent has taken yet. */
  waitingHandoffs: number
  failedDeliveries: number
  /** Requested since midnight in the store's time zone. */
  handoffsToday: number
}

type Readable = Pick<Ports, 'marks' | 'clock' | 'conversations'>

/** The store's day touches two days in UTC. */
const closedDays = 2
/** A page that is refreshed every half minute must not read a busy store's whole day. */
const readsAtMost = 100

const closedIds = async (
  ports: Readable
): Promise<Result<string[], StoreFailure>> => {
  const ids: string[] = []

  for await (const day of closedConversations(ports, closedDays)) {
    if (day.isErr()) {
      return err(day.error)
    }

    ids.push(...day.value)
  }

  return ok(ids)
}

const startOfDay = (now: number, zone: string): number =>
  DateTime.fromMillis(now, { zone }).startOf('day').toMillis()

const countIn = (
  records: ConversationRecord[],
  since: number
): Omit<HandoffCounts, 'openHandoffs'> => {
  const views = records.map(viewHandoff)

  return {
    waitingHandoffs: views.filter(
      ({ status }) => status === 'REQUESTED' || status === 'QUEUED'
    ).length,
    failedDeliveries: views.reduce(
      (sum, { failedDeliveries }) => sum + failedDeliveries,
      0
    ),
    handoffsToday: views.filter(
      ({ requestedAt }) => Date.parse(requestedAt) >= since
    ).length,
  }
}

/** A handoff that has ended keeps its open mark until the sweep comes by. */
const countOpen = (marked: string[], records: ConversationRecord[]): number => {
  const ids = new Set(marked)

  return (
    marked.length -
    records.filter(
      ({ conversationId, handoff }) =>
        ids.has(conversationId) && !isOpen(handoff)
    ).length
  )
}

/** Counts over the newest conversations; of a store with very many open at once, what the newest of them tell. */
export const countHandoffs = async (
  ports: Readable,
  timeZone: string
): Promise<Result<HandoffCounts, StoreFailure>> => {
  const marked = await openConversations(ports)

  if (marked.isErr()) {
    return err(marked.error)
  }

  const closed = await closedIds(ports)

  if (closed.isErr()) {
    return err(closed.error)
  }

  const ids = [
    ...marked.value.slice(0, readsAtMost),
    ...closed.value.slice(0, readsAtMost),
  ]
  const records = await readRecords(ports, [...new Set(ids)])

  return records.map((found) => ({
    openHandoffs: countOpen(marked.value, found),
    ...countIn(found, startOfDay(ports.clock.now(), timeZone)),
  }))
}
