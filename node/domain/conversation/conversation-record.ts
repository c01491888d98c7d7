import type { Handoff } from '../handoff/handoff'
import type { Told } from '../handoff/told'
import type { Shopper } from '../handoff/shopper'
import { enqueue } from './enqueue-bot-events'
import type { Lease } from './lease'
import type { BotItem } from './outbox'
import type { SeenIds } from './seen-ids'

/** Everything about one conversation; one file, changed only by compare-and-swap. */
export interface ConversationRecord {
  conversationId: string
  shopper: Shopper
  accountPhoneNumber: string
  /** The current handoff. */
  handoff: Handoff
  /** Earlier ones that still have something to send or to fetch, or something that failed. */
  former: Handoff[]
  /** Events to the bot, ordered over all handoffs. */
  toBot: BotItem[]
  /** Of the shopper's messages that were taken. */
  seenFromShopper: SeenIds
  lease?: Lease
}

/** Former handoffs first, as they came. */
export const handoffsOf = ({
  former,
  handoff,
}: ConversationRecord): Handoff[] => [...former, handoff]

export const findHandoff = (
  record: ConversationRecord,
  handoffId: string
): Handoff | undefined => handoffsOf(record).find(({ id }) => id === handoffId)

/** The record with one of its handoffs changed, and the bot's events about it at the end of the one queue. */
export const changeHandoff = (
  record: ConversationRecord,
  handoffId: string,
  change: (handoff: Handoff) => Told
): ConversationRecord => {
  const found = findHandoff(record, handoffId)

  if (!found) return record

  const { handoff, events } = change(found)

  if (handoff === found && events.length === 0) return record

  return enqueue(
    handoffId === record.handoff.id
      ? { ...record, handoff }
      : {
          ...record,
          former: record.former.map((one) => (one === found ? handoff : one)),
        },
    events
  )
}

const isNeeded = ({ commands, pendingFetch }: Handoff): boolean =>
  commands.length > 0 || pendingFetch !== undefined

/** Forgets former handoffs that have nothing left to do. */
export const pruneFormer = (record: ConversationRecord): ConversationRecord =>
  record.former.every(isNeeded)
    ? record
    : { ...record, former: record.former.filter(isNeeded) }
