import { endFromOurSide } from '../../handoff/close-handoff'
import { untold } from '../../handoff/told'
import { endTickets, openTickets } from './bot-tickets'
import type { ConversationRecord } from '../conversation-record'
import { changeHandoff } from '../change-handoff'
import { logDelivery } from './delivery-log'
import { withUnreadNote, withoutUnreadNote } from './unread-note'
import type { BotAnswer, BotOutcome } from '../outbox/outcome'
import type { BotItem } from '../outbox/outbox'
import { endOfLife, expired, failed, isFailed } from '../outbox/outbox'
import { remember } from '../seen-ids'
import { afterFailure, isTried } from '../outbox/settle-failure'
import type { DeliveryFailure } from '../outbox/delivery-failure'
import { iso } from '../../iso'

/** The record with one event replaced by what became of it. */
const replaced = (
  record: ConversationRecord,
  event: BotItem,
  became: BotItem | undefined
): ConversationRecord => {
  const after = {
    ...record,
    toBot: record.toBot.flatMap((item) =>
      item === event ? (became ?? []) : [item]
    ),
  }
  const { payload } = event

  return became && isFailed(became) && payload.type === 'handoff.message'
    ? changeHandoff(after, payload.handoff.id, (handoff) =>
        untold(withUnreadNote(handoff, became))
      )
    : after
}

/** A closed handoff's tickets are over at the bot, which was told of each. */
const afterClose = (
  record: ConversationRecord,
  { payload }: BotItem,
  at: string
): ConversationRecord =>
  payload.type === 'handoff.closed'
    ? endTickets(record, openTickets(record, payload.handoff.id), at)
    : record

const afterDelivery = (
  record: ConversationRecord,
  event: BotItem,
  { isHeld, messageId }: BotAnswer,
  at: string
): ConversationRecord => {
  if (isHeld) {
    const { since } = { since: event.acceptedAt, ...event.state }

    return replaced(record, event, { ...event, state: { kind: 'HELD', since } })
  }

  const told = afterClose(replaced(record, event, undefined), event, at)

  return messageId === undefined
    ? told
    : {
        ...told,
        seenFromShopper: remember(told.seenFromShopper, messageId, at),
      }
}

/**
 * The bot's platform does not know the ticket. Another one of the handoff is tried next; without one the handoff is over, and
 * its agent reads so.
 */
const afterLostTicket = (
  record: ConversationRecord,
  event: BotItem,
  failure: DeliveryFailure,
  at: string
): ConversationRecord => {
  const { id: handoffId } = event.payload.handoff
  const lost = openTickets(record, handoffId).at(-1)
  const rest = lost ? endTickets(record, [lost], at) : record

  return openTickets(rest, handoffId).length > 0
    ? rest
    : changeHandoff(
        replaced(
          rest,
          event,
          failed(event, { because: failure.detail, cause: 'ENDED' })
        ),
        handoffId,
        (handoff) => endFromOurSide(handoff, 'BOT_CANCELLED', at)
      )
}

const afterRefusal = (
  record: ConversationRecord,
  event: BotItem,
  failure: DeliveryFailure,
  outcome: BotOutcome
): ConversationRecord => {
  if (event.payload.type === 'handoff.typing') {
    return replaced(record, event, undefined)
  }

  if (failure.kind === 'REFUSED' && failure.concerns === 'TICKET') {
    return afterLostTicket(record, event, failure, iso(outcome.at))
  }

  return replaced(record, event, afterFailure(event, failure, outcome))
}

/** The record after one event was told to the bot, or could not be. */
export const settleBot = (
  record: ConversationRecord,
  outcome: BotOutcome
): ConversationRecord => {
  const { sent, result, at } = outcome
  const read = result.isOk() ? withoutUnreadNote(record, sent.id) : record
  const told = read.toBot.find((item) => isTried(item, [sent], result.isOk()))

  if (!told) return read

  const after = result.match(
    (answer) => afterDelivery(read, told, answer, iso(at)),
    (failure) => afterRefusal(read, told, failure, outcome)
  )

  return logDelivery(after, told, outcome)
}

/** The record with the events failed that ran out of their lifetime waiting. */
export const expireEvents = (
  record: ConversationRecord,
  now: number
): ConversationRecord =>
  record.toBot
    .filter((item) => endOfLife(item) <= now)
    .reduce((before, item) => replaced(before, item, expired(item)), record)
