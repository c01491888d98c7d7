import { endHandoff } from '../../handoff/close-handoff'
import type { Handoff } from '../../handoff/handoff'
import { noteIdOf } from '../../handoff/note-id'
import { untold } from '../../handoff/told'
import { withCommand } from '../../handoff/with-command'
import { endTickets, openTickets } from './bot-tickets'
import type { ConversationRecord } from '../conversation-record'
import { changeHandoff } from '../change-handoff'
import { handoffsOf } from '../conversation-record'
import { logDelivery } from './delivery-log'
import type { BotAnswer, BotOutcome } from '../outbox/outcome'
import type { BotItem } from '../outbox/outbox'
import { endOfLife, expired, failed, isFailed } from '../outbox/outbox'
import type { NoteCommand } from '../outbox/partner-command'
import { remember } from '../seen-ids'
import { afterFailure, isTried } from '../outbox/settle-failure'
import type { DeliveryFailure } from '../outbox/delivery-failure'
import { iso } from '../../iso'

/** The agent learns by a note that the shopper does not read what was written, or may not. */
const noted = (
  handoff: Handoff,
  { id, acceptedAt }: BotItem,
  about: NoteCommand['about']
): Handoff => ({
  ...withCommand(handoff, {
    id: noteIdOf(id),
    payload: { kind: 'note', about },
    acceptedAt,
  }),
  ambiguousSends:
    handoff.ambiguousSends + (about === 'AMBIGUOUS_AT_BOT' ? 1 : 0),
})

const noteAbout = ({ state }: BotItem): NoteCommand['about'] => {
  if (state.kind !== 'FAILED') return 'REFUSED_BY_BOT'
  if (state.mayHaveArrived) return 'AMBIGUOUS_AT_BOT'

  return state.cause === 'OUTSIDE_WINDOW' ? 'OUTSIDE_WINDOW' : 'REFUSED_BY_BOT'
}

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
        untold(noted(handoff, event, noteAbout(became)))
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
    ? endTickets(
        record,
        openTickets(record, payload.handoff.id).map(
          ({ externalId }) => externalId
        ),
        at
      )
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
  const rest = lost ? endTickets(record, [lost.externalId], at) : record

  return openTickets(rest, handoffId).length > 0
    ? rest
    : changeHandoff(
        replaced(
          rest,
          event,
          failed(event, { because: failure.detail, cause: 'ENDED' })
        ),
        handoffId,
        (handoff) => endHandoff(handoff, 'BOT_CANCELLED', at)
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

/** Words that were told while the close was on its way were read after all: no note says otherwise. */
const withoutNote = (
  record: ConversationRecord,
  { sent }: BotOutcome
): ConversationRecord => {
  const note = noteIdOf(sent.id)
  const isNote = ({ id }: { id: string }): boolean => id === note
  const noted = handoffsOf(record).find(({ commands }) => commands.some(isNote))

  return noted
    ? changeHandoff(record, noted.id, (handoff) =>
        untold({
          ...handoff,
          commands: handoff.commands.filter((item) => !isNote(item)),
        })
      )
    : record
}

/** The record after one event was told to the bot, or could not be. */
export const settleBot = (
  record: ConversationRecord,
  outcome: BotOutcome
): ConversationRecord => {
  const told = record.toBot.find((item) =>
    isTried(item, [outcome.sent], outcome.result.isOk())
  )

  if (!told) {
    return outcome.result.isOk() ? withoutNote(record, outcome) : record
  }

  const after = outcome.result.match(
    (answer) =>
      withoutNote(
        afterDelivery(record, told, answer, iso(outcome.at)),
        outcome
      ),
    (failure) => afterRefusal(record, told, failure, outcome)
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
