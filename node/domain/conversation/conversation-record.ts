import type { Handoff } from '../handoff/handoff'
import type { Shopper } from '../handoff/shopper'
import type { HandoffFacts } from '../insights/handoff-facts'
import type { BotTicket } from './bot/bot-ticket'
import type { LoggedDelivery } from './bot/logged-delivery'
import type { BotItem } from './outbox/outbox'
import type { PastHandoff } from './past-handoff'
import type { SeenIds } from './seen-ids'
import type { Timeline } from './timeline/timeline'

/** Who may deliver at present. One that has ended means that its holder died: what it was sending is ambiguous. */
export interface Lease {
  holder: string
  takenAt: string
  expiresAt: string
  sending: Sending
}

/** Ids of what a holder sets out to send: commands in batches, each as one call. */
export interface Sending {
  commands: Array<{ handoffId: string; batches: string[][] }>
  events: string[]
}

/** Everything about one conversation; one file, changed only by compare-and-swap. */
export interface ConversationRecord {
  conversationId: string
  shopper: Shopper
  accountPhoneNumber: string
  /** The current handoff. */
  handoff: Handoff
  /** Earlier ones that still have something to send or to fetch, or something that failed; and the last two, for late words. */
  former: Handoff[]
  /** Those that are forgotten, oldest first, the latest fifty. */
  past?: PastHandoff[]
  /** Of handoffs that are forgotten. */
  ambiguousSendsBefore?: number
  /** Events to the bot, ordered over all handoffs. */
  toBot: BotItem[]
  /** Of the shopper's messages that were taken. */
  seenFromShopper: SeenIds
  /** Of earlier handoffs, until the sweep files them for the figures. */
  unfiled?: HandoffFacts[]
  /** Of the bot's platform, where it has some; the latest last. */
  tickets?: BotTicket[]
  /** The last events that were told to the bot, or could not be. */
  deliveries?: LoggedDelivery[]
  lease?: Lease
  /** Absent where nothing was written since the app keeps one. */
  timeline?: Timeline
}

/** Former handoffs first, as they came. */
export const handoffsOf = ({
  former,
  handoff,
}: ConversationRecord): Handoff[] => [...former, handoff]

/** Those that are forgotten first, then the others, as they came. */
export const everyHandoffOf = (record: ConversationRecord): PastHandoff[] => [
  ...(record.past ?? []),
  ...handoffsOf(record),
]

const MOST_LISTED = 5

/**
 * When the handoffs were requested that may be listed, the current one last. One that is over before the sweep comes by is never
 * listed, and the one before it stays so until the next is.
 */
export const listedIn = (record: ConversationRecord): string[] =>
  everyHandoffOf(record)
    .flatMap(({ requestedAt }) => requestedAt ?? [])
    .slice(-MOST_LISTED - 1)

export const handoffById = (
  record: ConversationRecord,
  handoffId: string
): Handoff | undefined => handoffsOf(record).find(({ id }) => id === handoffId)
