import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { nextDueAt } from '../../../domain/conversation/due-work'
import { isHeld } from '../../../domain/conversation/outbox/outbox'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'
import type { Relay } from './relay'

/** What is due later than this waits for the sweep. */
const SOON_MS = 30_000

/** More than replicas' clocks differ: until so long before its time nobody takes a mark away, however fast their clock is. */
const CLOCKS_APART_MS = 1000

export const isDueSoon = (record: ConversationRecord, now: number): boolean => {
  const due = nextDueAt(record)

  return due !== undefined && due - now <= SOON_MS
}

/** Indexes the conversation as one that a bot will ask for, where it is; again for the same event it changes nothing. */
export const markHeld = async (
  { index }: Pick<Ports, 'index'>,
  { conversationId, toBot }: ConversationRecord
): Promise<Result<void, StoreFailure>> => {
  const first = toBot.find(isHeld)

  return first
    ? index.setHeld(conversationId, { id: first.id, since: first.acceptedAt })
    : ok(undefined)
}

/**
 * Indexes the conversation as due when something waits, and as one that a bot will ask for, before anybody is told that it was
 * accepted. What waits behind others that were marked needs no mark of its own: a wake-up for each would have all of them at the
 * store at the same moment.
 */
export const markDue = async (
  { ports }: Relay,
  record: ConversationRecord
): Promise<Result<ConversationRecord, StoreFailure>> => {
  const due = nextDueAt(record)

  if (due === undefined) return ok(record)

  const held = await markHeld(ports, record)

  if (held.isErr()) return err(held.error)

  const now = ports.clock.now()

  if (
    due - now > CLOCKS_APART_MS &&
    ports.index.isSetDue(record.conversationId, due)
  ) {
    return ok(record)
  }

  const marked = await ports.index.setDue(
    record.conversationId,
    Math.max(due, now)
  )

  if (marked.isOk() && isDueSoon(record, ports.clock.now())) {
    await ports.wakeUp.relayDue(record.conversationId)
  }

  return marked.map(() => record)
}
