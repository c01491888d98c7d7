import type { Result } from 'neverthrow'

import type { Pace } from '../../handoff/pace'
import type { FileOutcomes } from '../../handoff/sent-files'
import type { JsonObject } from '../../json'
import type { DeliveryFailure } from './delivery-failure'
import type { PartnerUpdate } from './partner-update'

/** When and how luckily a try ended; instants in milliseconds since the epoch. */
export interface Tried {
  startedAt: number
  at: number
  /** In [0, 1). Kept, so that settling the same outcome again gives the same record. */
  jitter: number
}

/** An item as it was before the try: a failure that is settled already is known by its attempts. */
export interface TriedItem {
  id: string
  attempts: number
}

/** What came back with commands that the partner took. */
export interface Delivered {
  /** What the adapter remembers of the handoff. */
  memory: JsonObject
  /** The partner's id of the handoff, when this call made or changed it. */
  partnerReference?: string
  /** Updates that came back with the answer, such as a place in the queue. */
  updates?: PartnerUpdate[]
  /** The partner offers no way to check and an ambiguous send was repeated. */
  maybeDoubled?: boolean
  /** What became of the files of each message that had some. */
  files?: FileOutcomes
  /** Where the handoff went, when not to the department that it was meant for. */
  department?: string
  /** The partner fetches the transcript at our address, whenever an agent opens the conversation. */
  fetchesTranscript?: boolean
}

/** What the partner has told since, a close at the end when the agent is done there. */
export interface FetchedUpdates {
  updates: PartnerUpdate[]
  memory: JsonObject
}

/** How a call that sent commands to the partner ended. */
export interface PartnerOutcome extends Tried {
  kind: 'partner'
  handoffId: string
  /** The commands that went out in this call. */
  sent: TriedItem[]
  memoryBefore: JsonObject
  pace?: Pace
  result: Result<Delivered, DeliveryFailure>
}

/** What the bot answered to an event that it took. */
export interface BotAnswer {
  /** Of the HTTP answer, where there was one. */
  status?: number
  /** The bot's own id for the message, which may appear in its history later. */
  messageId?: string
  /** It is there for the bot to ask for. */
  isHeld?: true
  /** It was not sent: nobody is shown such an event over there. */
  isUnsent?: true
}

/** How telling the bot one event ended. */
export interface BotOutcome extends Tried {
  kind: 'bot'
  sent: TriedItem
  result: Result<BotAnswer, DeliveryFailure>
}

/** How asking the partner for its updates ended. */
export interface FetchOutcome extends Tried {
  kind: 'fetch'
  handoffId: string
  /** The pending fetch that it answers; one since then asks for another fetch. */
  fetchId: string
  memoryBefore: JsonObject
  result: Result<FetchedUpdates, DeliveryFailure>
}

export type Outcome = PartnerOutcome | BotOutcome | FetchOutcome
