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
export interface PartnerDelivery {
  memory: JsonObject
  partnerReference?: string
  updates?: PartnerUpdate[]
  /** An ambiguous send was repeated at a partner that offers no way to check. */
  maybeDoubled?: boolean
  /** Of the messages with files. */
  files?: FileOutcomes
  /** The partner will fetch the transcript at our address. */
  fetchesTranscript?: boolean
}

/** How a call that sent commands to the partner ended. */
export interface PartnerOutcome extends Tried {
  kind: 'partner'
  handoffId: string
  /** The commands that went out in this call. */
  sent: TriedItem[]
  memoryBefore: JsonObject
  pace?: Pace
  result: Result<PartnerDelivery, DeliveryFailure>
}

/** What the bot answered to an event that it took. */
export interface BotAnswer {
  /** Of the HTTP answer, where there was one. */
  status?: number
  /** Its own id of the message, by which its history may name it later. */
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
  result: Result<
    { updates: PartnerUpdate[]; memory: JsonObject },
    DeliveryFailure
  >
}

export type Outcome = PartnerOutcome | BotOutcome | FetchOutcome
