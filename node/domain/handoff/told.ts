import type { BotEvent, BotEventHandoff } from '../conversation/bot/bot-event'
import type { Handoff } from './handoff'

/** An event about a handoff, as the handoff was then. */
export interface HandoffEvent extends Pick<
  BotEvent,
  'type' | 'message' | 'text' | 'typing' | 'event' | 'ratingWanted' | 'handoff'
> {
  /** Unique in the handoff, and the same whenever the event is made again. */
  cause: string
  /** ISO 8601. */
  at: string
  /** Why the bot is not told: the event is kept as failed, for the merchant to see. */
  untellable?: string
}

/** A handoff, and what its changes tell the bot, in order. */
export interface Told {
  handoff: Handoff
  events: HandoffEvent[]
}

export const untold = (handoff: Handoff): Told => ({ handoff, events: [] })

const seenByBot = (handoff: Handoff): BotEventHandoff => ({
  id: handoff.id,
  partner: handoff.partner,
  status: handoff.status,
  partnerReference: handoff.partnerReference,
  queuePosition: handoff.queuePosition,
  agent: handoff.agent,
  closeReason: handoff.closeReason,
})

export const tell = (
  { handoff, events }: Told,
  event: Omit<HandoffEvent, 'handoff'>
): Told => ({
  handoff,
  events: [...events, { ...event, handoff: seenByBot(handoff) }],
})

/** The handoff changed without a word to the bot. */
export const silently = (
  { handoff, events }: Told,
  change: (handoff: Handoff) => Handoff
): Told => ({ handoff: change(handoff), events })
