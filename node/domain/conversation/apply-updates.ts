import type { HandoffChange } from '../handoff/transition'
import { transition } from '../handoff/transition'
import type { MerchantWords } from './close-handoff'
import { closeHandoff, closeUnavailable } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { PartnerUpdate } from './partner-update'
import { remember } from './seen-ids'
import { tellBot } from './enqueue-bot-event'

export interface UpdateContext {
  /** When it is applied, ISO 8601. */
  at: string
  words: MerchantWords
}

type Message = Extract<PartnerUpdate, { kind: 'message' }>

const isLast = ({ kind }: PartnerUpdate): boolean =>
  kind === 'closed' || kind === 'unavailable'

/** A state change with its event; a change that does not follow from the state is none. */
const change = (
  record: ConversationRecord,
  next: Exclude<HandoffChange, { kind: 'closed' }>,
  cause: string
): ConversationRecord =>
  transition(record.handoff, next)
    .map((handoff) =>
      tellBot(
        { ...record, handoff },
        { cause, at: next.at, type: `handoff.${next.kind}` }
      )
    )
    .unwrapOr(record)

export const queueHandoff = (
  record: ConversationRecord,
  at: string,
  cause: string,
  position?: number
): ConversationRecord => change(record, { kind: 'queued', at, position }, cause)

const enqueueMessage = (
  record: ConversationRecord,
  { id, at: sentAt, text, attachments, agent }: Message,
  at: string
): ConversationRecord =>
  tellBot(
    { ...record, handoff: { ...record.handoff, lastActivityAt: at } },
    {
      cause: `message:${id}`,
      at,
      type: 'handoff.message',
      message: { id, text, attachments, agent, sentAt },
    }
  )

/** An agent who writes has accepted, whether or not the partner said so. */
const takeMessage = (
  record: ConversationRecord,
  message: Message,
  at: string
): ConversationRecord =>
  enqueueMessage(
    record.handoff.status === 'ACTIVE'
      ? record
      : change(
          record,
          { kind: 'accepted', at, agent: message.agent },
          `accepted:${message.id}`
        ),
    message,
    at
  )

const applyOpen = (
  record: ConversationRecord,
  update: PartnerUpdate,
  { at, words }: UpdateContext
): ConversationRecord => {
  switch (update.kind) {
    case 'message':
      return takeMessage(record, update, at)

    case 'queued':
      return queueHandoff(record, at, `queued:${update.id}`, update.position)

    case 'accepted':
      return change(
        record,
        { kind: 'accepted', at, agent: update.agent },
        `accepted:${update.id}`
      )

    case 'typing':
      return tellBot(record, {
        cause: `typing:${update.id}`,
        at,
        type: 'handoff.typing',
        typing: update.typing,
      })

    case 'transferred':
      return tellBot(record, {
        cause: `transferred:${update.id}`,
        at,
        type: 'handoff.transferred',
      })

    case 'unavailable':
      return closeUnavailable(record, 'NO_AGENT_AVAILABLE', at, words)

    case 'closed':
      return closeHandoff(record, update.reason ?? 'AGENT_RESOLVED', update.at)
  }
}

const isLateWord = (
  { handoff }: ConversationRecord,
  update: PartnerUpdate
): update is Message =>
  update.kind === 'message' &&
  ((update.beforeClose === true && handoff.closeReason === 'AGENT_RESOLVED') ||
    Date.parse(update.at) <= Date.parse(handoff.closedAt ?? ''))

const applied = (
  record: ConversationRecord,
  update: PartnerUpdate,
  context: UpdateContext
): ConversationRecord => {
  if (record.handoff.status !== 'CLOSED') {
    return applyOpen(record, update, context)
  }

  return isLateWord(record, update)
    ? enqueueMessage(record, update, context.at)
    : record
}

const applyOnce = (
  record: ConversationRecord,
  update: PartnerUpdate,
  context: UpdateContext
): ConversationRecord => {
  if (record.seenFromPartner.includes(update.id)) return record

  const changed = applied(record, update, context)

  return changed === record || update.kind === 'typing'
    ? changed
    : {
        ...changed,
        seenFromPartner: remember(changed.seenFromPartner, update.id),
      }
}

/**
 * The partner's updates, each once, as state and events to the bot. What came together is taken in order, a close after all
 * of it. After the close only words that were written before it still reach the shopper; all else changes nothing.
 */
export const applyUpdates = (
  record: ConversationRecord,
  updates: readonly PartnerUpdate[],
  context: UpdateContext
): ConversationRecord =>
  [
    ...updates.filter((update) => !isLast(update)),
    ...updates.filter(isLast),
  ].reduce((before, update) => applyOnce(before, update, context), record)
