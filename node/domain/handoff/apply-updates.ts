import type { PartnerUpdate } from '../conversation/outbox/partner-update'
import { hasSeen, remember } from '../conversation/seen-ids'
import { wellFormed } from '../well-formed'
import type { MerchantWords } from './close-handoff'
import { close, closeUnavailable, withEnd } from './close-handoff'
import { isOpen } from './handoff-state'
import { withDepartment } from './tally'
import { takeLateMessage, takeMessage } from './take-message'
import type { Told } from './told'
import { silently, tell } from './told'
import { changeAndTell } from './transition'

interface UpdateContext {
  /** When it is applied, ISO 8601. */
  at: string
  words: MerchantWords
}

const isLast = ({ kind }: PartnerUpdate): boolean =>
  kind === 'closed' || kind === 'unavailable'

/** An agent's words as every bot can read and keep them. */
const readable = (update: PartnerUpdate): PartnerUpdate =>
  update.kind === 'message' && update.text !== undefined
    ? { ...update, text: wellFormed(update.text) }
    : update

/** Words without a letter, and no file: a bot could show nothing of it. */
const isEmpty = (update: PartnerUpdate): boolean =>
  update.kind === 'message' &&
  update.attachments.length === 0 &&
  (update.text ?? '').trim() === ''

type Transfer = Extract<PartnerUpdate, { kind: 'transferred' }>

/** To the department that has it already it is a repetition. */
const takeTransfer = (
  told: Told,
  { id, department }: Transfer,
  at: string
): Told => {
  const known = told.handoff.tally?.department

  if (department !== undefined && department === known) return told

  return tell(
    silently(told, (handoff) => ({
      ...handoff,
      tally: withDepartment(handoff, department),
    })),
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
      return changeAndTell(
        told,
        { kind: 'queued', at, position: update.position },
        `queued:${update.id}`
      )

    case 'accepted':
      return changeAndTell(
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

const applied = (
  told: Told,
  update: PartnerUpdate,
  context: UpdateContext
): Told => {
  if (isOpen(told.handoff)) return applyOpen(told, update, context)

  return update.kind === 'message'
    ? takeLateMessage(told, update, context.at)
    : told
}

const applyOnce = (
  told: Told,
  update: PartnerUpdate,
  context: UpdateContext
): Told => {
  if (isEmpty(update) || hasSeen(told.handoff.seenUpdates, update.id)) {
    return told
  }

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
  ].reduce(
    (before, update) => applyOnce(before, readable(update), context),
    told
  )
