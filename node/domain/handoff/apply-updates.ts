import type { PartnerUpdate } from '../conversation/outbox/partner-update'
import { hasSeen, remember } from '../conversation/seen-ids'
import type { MerchantWords } from './close-handoff'
import { close, closeUnavailable, withEnd } from './close-handoff'
import type { Handoff } from './handoff'
import { isOpen } from './handoff'
import { noteIdOf } from './note-id'
import { tallyOf, withAgentMessage } from './tally'
import type { Told } from './told'
import { silently, tell } from './told'
import { change } from './transition'
import { withCommand } from './with-command'

export interface UpdateContext {
  /** When it is applied, ISO 8601. */
  at: string
  words: MerchantWords
}

type Message = Extract<PartnerUpdate, { kind: 'message' }>

const isLast = ({ kind }: PartnerUpdate): boolean =>
  kind === 'closed' || kind === 'unavailable'

const messageEvent = (
  { id, at: sentAt, text, attachments, agent }: Message,
  at: string
) => ({
  cause: `message:${id}`,
  at,
  type: 'handoff.message' as const,
  message: { id, text, attachments, agent, sentAt },
})

const tellMessage = (told: Told, message: Message, at: string): Told =>
  tell(
    silently(told, (handoff) => ({
      ...handoff,
      agent: handoff.agent ?? message.agent,
      lastActivityAt: at,
      tally: withAgentMessage(handoff, at),
    })),
    messageEvent(message, at)
  )

/** An agent who writes has accepted, whether or not the partner said so. */
const takeMessage = (told: Told, message: Message, at: string): Told =>
  tellMessage(
    told.handoff.status === 'ACTIVE'
      ? told
      : change(
          told,
          { kind: 'accepted', at, agent: message.agent },
          `accepted:${message.id}`
        ),
    message,
    at
  )

type Transfer = Extract<PartnerUpdate, { kind: 'transferred' }>

/** To the department that has it already it is a repetition. */
const takeTransfer = (
  told: Told,
  { id, department }: Transfer,
  at: string
): Told => {
  const tally = tallyOf(told.handoff)

  if (department !== undefined && department === tally.department) return told

  return tell(
    silently(told, (handoff) =>
      department === undefined
        ? handoff
        : { ...handoff, tally: { ...tally, department } }
    ),
    { cause: `transferred:${id}`, at, type: 'handoff.transferred' }
  )
}

const applyOpen = (
  told: Told,
  update: PartnerUpdate,
  { at, words }: UpdateContext
): Told => {
  switch (update.kind) {
    case 'message':
      return takeMessage(told, update, at)

    case 'queued':
      return change(
        told,
        { kind: 'queued', at, position: update.position },
        `queued:${update.id}`
      )

    case 'accepted':
      return change(
        told,
        { kind: 'accepted', at, agent: update.agent },
        `accepted:${update.id}`
      )

    case 'typing':
      return tell(told, {
        cause: `typing:${update.id}`,
        at,
        type: 'handoff.typing',
        typing: update.typing,
      })

    case 'transferred':
      return takeTransfer(told, update, at)

    case 'unavailable':
      return closeUnavailable(
        silently(told, (handoff) => withEnd(handoff, 'NO_AGENT_AVAILABLE', at)),
        'NO_AGENT_AVAILABLE',
        at,
        words
      )

    case 'closed':
      return close(
        told,
        update.reason ?? 'AGENT_RESOLVED',
        update.at,
        words.asksForRating
      )
  }
}

/** Words that were written before the close, and arrive after it. */
const isLateWord = (handoff: Handoff, { beforeClose, at }: Message): boolean =>
  (beforeClose === true && handoff.closeReason === 'AGENT_RESOLVED') ||
  Date.parse(at) <= Date.parse(handoff.closedAt ?? '')

/** What was written after the close the shopper does not read: the agent learns it by a note, the merchant by what failed. */
const noteUnread = (told: Told, message: Message, at: string): Told =>
  tell(
    silently(told, (handoff) =>
      withCommand(handoff, {
        id: noteIdOf(`${handoff.id}:message:${message.id}`),
        payload: { kind: 'note', about: 'WRITTEN_AFTER_CLOSE' },
        acceptedAt: at,
      })
    ),
    {
      ...messageEvent(message, at),
      untellable: 'It was written after the conversation had ended',
    }
  )

const applied = (
  told: Told,
  update: PartnerUpdate,
  context: UpdateContext
): Told => {
  if (isOpen(told.handoff)) return applyOpen(told, update, context)
  if (update.kind !== 'message') return told

  return isLateWord(told.handoff, update)
    ? tellMessage(told, update, context.at)
    : noteUnread(told, update, context.at)
}

const applyOnce = (
  told: Told,
  update: PartnerUpdate,
  context: UpdateContext
): Told => {
  if (hasSeen(told.handoff.seenUpdates, update.id)) return told

  const after = applied(told, update, context)

  return after === told || update.kind === 'typing'
    ? after
    : silently(after, (handoff) => ({
        ...handoff,
        seenUpdates: remember(handoff.seenUpdates, update.id, context.at),
      }))
}

/**
 * The partner's updates, each once, as state and events to the bot. What came together is taken in order, a close after all
 * of it. After the close only words that were written before it still reach the shopper; of others the agent is told.
 */
export const applyUpdates = (
  told: Told,
  updates: readonly PartnerUpdate[],
  context: UpdateContext
): Told =>
  [
    ...updates.filter((update) => !isLast(update)),
    ...updates.filter(isLast),
  ].reduce((before, update) => applyOnce(before, update, context), told)
