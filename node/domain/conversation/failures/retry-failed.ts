import { changeEach } from '../../change-each'
import type { Handoff } from '../../handoff/handoff'
import { isOpen } from '../../handoff/handoff-state'
import { openTickets } from '../bot/bot-tickets'
import { changeHandoffs } from '../change-handoffs'
import type { ConversationRecord } from '../conversation-record'
import type { FailureCause } from './failure-cause'
import type { CommandItem, OutboxItem } from '../outbox/outbox'
import { dueAtOnce, isFailed, isHeld } from '../outbox/outbox'

/** Whatever is mended, there is nobody who would take it. */
const hopeless: FailureCause[] = ['ENDED', 'NOT_OPENED']

const isHopeful = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind === 'FAILED' && !hopeless.some((cause) => cause === state.cause)

/** A partner that never got the conversation, or has lost it, has nothing that it could be sent to. */
const mightBeSent = (
  { partnerReference }: Handoff,
  item: CommandItem
): boolean => partnerReference !== undefined && isHopeful(item)

/** Sending the shopper's words would reopen a ticket that is over for the bot, and whoever answers there would reach nobody. */
export const isTooLate = (handoff: Handoff, item: CommandItem): boolean =>
  mightBeSent(handoff, item) &&
  item.payload.kind === 'message' &&
  !isOpen(handoff)

export const mayBeSentAgain = (handoff: Handoff, item: CommandItem): boolean =>
  mightBeSent(handoff, item) && !isTooLate(handoff, item)

/** It failed because there was no ticket; one may have been opened since. */
const lacksTicket = (
  record: ConversationRecord,
  { state }: OutboxItem<unknown>
): boolean =>
  state.kind === 'FAILED' &&
  state.cause === 'NO_TICKET' &&
  openTickets(record, record.handoff.id).length === 0

/** One about an earlier handoff would speak into another conversation. */
export const mayBeToldAgain = (
  record: ConversationRecord,
  event: OutboxItem<unknown>
): boolean =>
  event.id.startsWith(`${record.handoff.id}:`) &&
  isHopeful(event) &&
  !lacksTicket(record, event)

/** Whether another try of an event may help; it waits, or failed. */
export const mayTryEvent = (
  record: ConversationRecord,
  eventId: string
): boolean =>
  record.toBot.some(
    (item) =>
      item.id === eventId &&
      (isFailed(item) ? mayBeToldAgain(record, item) : !isHeld(item))
  )

const retried = <Item extends OutboxItem<unknown>>(
  item: Item,
  at: string,
  mayHelp: boolean
): Item =>
  mayHelp
    ? { ...item, state: { kind: 'WAITING', since: at } }
    : dueAtOnce(item, at)

/**
 * The record with its failed items waiting again, in their old order, and with what was tried and waits for a later time due
 * at once. `at` is ISO 8601.
 */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord =>
  changeEach(
    changeHandoffs(record, (handoff) =>
      changeEach(handoff, 'commands', (item) =>
        retried(item, at, mayBeSentAgain(handoff, item))
      )
    ),
    'toBot',
    (item) => retried(item, at, mayBeToldAgain(record, item))
  )
