import type { Result } from 'neverthrow'

import type {
  EndCommand,
  MessageCommand,
  NoteCommand,
  StartCommand,
} from '../domain/conversation/outbox/partner-command'
import type {
  Delivered,
  FetchedUpdates,
} from '../domain/conversation/outbox/outcome'
import type { PartnerUpdate } from '../domain/conversation/outbox/partner-update'
import type { LearnedStart } from '../domain/handoff/adopt-start'
import type { Pace } from '../domain/handoff/pace'
import type { JsonObject } from '../domain/json'
import type { PartnerName } from '../domain/partner-name'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'

/** A partner's settings with their secrets opened, in memory only. */
export interface OpenConnection {
  connection: JsonObject
  secrets: Record<string, string>
  provisioned?: JsonObject
}

/** What an adapter remembers of a handoff; it comes back with the next call and is stored with the record. */
type PartnerMemory = JsonObject

export interface Attempt {
  memory: PartnerMemory
  /** An earlier try may have taken effect: check before repeating, where the partner offers a way. */
  ambiguous: boolean
  /** ISO 8601; when the item was first tried, for idempotency keys that the partner forgets. */
  firstTriedAt: string
  /** The handoff is over: the call must not reopen anything that an agent would answer. */
  isOver?: boolean
  /** Milliseconds that the whole call may take. */
  timeoutMs: number
}

/** A message to deliver, with the id that is stable over retries. */
export interface OutgoingMessage {
  id: string
  message: MessageCommand
}

/** What one delivery of the partner's webhook says. */
export interface PartnerSignal {
  conversationId: string
  /** Set when the partner names it: updates of a handoff other than the current one change nothing. */
  partnerReference?: string
  handoffId?: string
  /** Updates carried by the call itself. */
  updates: PartnerUpdate[]
  /**
   * The partner is to be asked for its updates (`fetchUpdates`): `withStatus` when it may be that the agent is done, `afterMs`
   * later where updates that were sent before may still arrive by themselves.
   */
  fetch?: { withStatus: boolean; afterMs?: number }
  /** What an answer to the start would have told, which may not have come. */
  learned?: LearnedStart
}

/** `TRY_LATER`: the sender is asked to send it again. */
export type WebhookRefusal =
  | 'UNAUTHENTICATED'
  | 'NOT_AN_OBJECT'
  | 'IGNORED'
  | 'TRY_LATER'

export interface WebhookRequest {
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  rawBody: string
  /** The key in the address, for partners that cannot sign. */
  key?: string
  /** Milliseconds since the epoch. */
  receivedAt: number
}

export interface UpdatesQuery {
  partnerReference: string
  /** By the id of an update. */
  seen: Pick<ReadonlySet<string>, 'has'>
  withStatus: boolean
}

/** A partner of one account, connected. Nothing here throws for what the network or the partner does. */
export interface Partner {
  readonly name: PartnerName
  /** The department (at Zendesk: the group) of a handoff for which the bot names this one, or none. No calls. */
  departmentOf(departmentId: string | undefined): string | undefined
  /** Fixes what a start will send; no calls. */
  freezeStart(start: Omit<StartCommand, 'frozen'>): JsonObject
  /** Opens the handoff at the partner. For one that is over, only finds what an earlier try has made, and is refused where that is nothing. */
  start(
    start: StartCommand,
    attempt: Attempt
  ): Promise<Result<Delivered, DeliveryFailure>>
  /**
   * Delivers messages in order; the adapter joins them where the partner allows. All or none: after a failure the whole
   * batch is tried again with `ambiguous` as told. `maxBatch` bounds what is handed over.
   */
  send(
    messages: OutgoingMessage[],
    attempt: Attempt
  ): Promise<Result<Delivered, DeliveryFailure>>
  readonly maxBatch: number
  /** How many calls about one ticket the partner takes; unlimited where absent. */
  readonly pace?: Pace
  end(
    end: EndCommand,
    attempt: Attempt
  ): Promise<Result<Delivered, DeliveryFailure>>
  /** Tells the agent, and nobody else, what became of their words; absent where the partner offers no notes. */
  note?(
    note: NoteCommand,
    attempt: Attempt
  ): Promise<Result<Delivered, DeliveryFailure>>
  /** Reads one webhook call after proving who sent it. */
  readWebhook(
    request: WebhookRequest
  ): Promise<Result<PartnerSignal, WebhookRefusal>>
  /** The partner's messages that are not in `seen`, oldest first; with `withStatus` it first asks whether the agent is done. */
  fetchUpdates(
    query: UpdatesQuery,
    attempt: Pick<Attempt, 'memory' | 'timeoutMs'>
  ): Promise<Result<FetchedUpdates, DeliveryFailure>>
  /** A harmless call that proves the credentials. */
  probe(timeoutMs: number): Promise<Result<void, DeliveryFailure>>
  /** One agent's file, for a signed link of ours. */
  openFile(
    url: string,
    timeoutMs: number
  ): Promise<Result<PartnerFile, DeliveryFailure>>
}

export interface PartnerFile {
  stream: NodeJS.ReadableStream
  contentType?: string
  fileName?: string
  contentLength?: number
}
