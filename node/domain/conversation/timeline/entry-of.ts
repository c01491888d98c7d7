import type { Handoff } from '../../handoff/handoff'
import type { Attachment } from '../../handoff/shopper'
import type { BotItem, CommandItem, ItemState } from '../outbox/outbox'
import type { BroughtEntry, TimelineDelivery } from './timeline-entry'

const LONGEST_TEXT = 4000

const shortened = (text: string | undefined): string | undefined =>
  text !== undefined && text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT)}…`
    : text

/** Addresses of files are links that open them, so a file is known by its name. */
const nameOf = ({ fileName, contentType }: Attachment): string =>
  fileName ?? contentType ?? ''

export const deliveryOf = (state: ItemState, at: string): TimelineDelivery => {
  switch (state.kind) {
    case 'WAITING':
    case 'HELD':
      return { state: 'WAITING', at }

    case 'TRIED':
    case 'AMBIGUOUS':
      return {
        state: 'WAITING',
        at,
        tries: state.attempts,
        because: state.because,
      }

    case 'FAILED':
      return {
        state: 'FAILED',
        at,
        because: state.because,
        cause: state.cause,
      }
  }
}

/** What a command to the partner says of the conversation; the end of what a start has made a second time, nothing. */
export const entryOfCommand = (
  { id, payload, acceptedAt, state }: CommandItem,
  { id: handoffId, partner }: Handoff
): BroughtEntry | undefined => {
  const brought = {
    id,
    to: 'PARTNER' as const,
    handoffId,
    at: acceptedAt,
    delivery: deliveryOf(state, acceptedAt),
  }

  switch (payload.kind) {
    case 'start':
      return {
        ...brought,
        kind: 'REQUESTED',
        partner,
        reason: shortened(payload.reason),
        departmentId: payload.departmentId,
        asContact: payload.asContact,
        insteadOf: payload.insteadOf,
        ...payload.opening,
      }

    case 'message':
      return {
        ...brought,
        kind: 'MESSAGE',
        from: 'SHOPPER',
        text: shortened(payload.text),
        files: payload.attachments.map(nameOf),
      }

    case 'end':
      return payload.partnerReference === undefined
        ? { ...brought, kind: 'TELL_PARTNER', what: 'END' }
        : undefined

    case 'note':
      return { ...brought, kind: 'TELL_PARTNER', what: payload.about }
  }
}

/** What an event to the bot says of the conversation; that somebody types is not worth keeping. */
export const entryOfEvent = ({
  id,
  payload,
  acceptedAt,
  state,
}: BotItem): BroughtEntry | undefined => {
  const { type, handoff, message } = payload
  const brought = {
    id,
    to: 'BOT' as const,
    handoffId: handoff.id,
    at: acceptedAt,
    delivery: deliveryOf(state, acceptedAt),
  }

  if (type === 'handoff.typing') return undefined

  return message
    ? {
        ...brought,
        kind: 'MESSAGE',
        from: 'AGENT',
        agent: message.agent?.name ?? handoff.agent?.name,
        text: shortened(message.text),
        files: message.attachments.map(nameOf),
      }
    : {
        ...brought,
        kind: 'CHANGE',
        type,
        status: handoff.status,
        agent: handoff.agent,
        queuePosition: handoff.queuePosition,
        closeReason: handoff.closeReason,
        partnerReference: handoff.partnerReference,
      }
}
