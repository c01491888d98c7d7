import type { Result } from 'neverthrow'

import type {
  EndCommand,
  MessageCommand,
  StartCommand,
} from '../domain/conversation/partner-command'
import type { PartnerUpdate } from '../domain/conversation/partner-update'
import type { TranscriptLine } from '../domain/handoff/shopper'
import type { Json, JsonObject } from '../domain/json'
import type { PartnerName } from '../domain/partner-name'
import type { ProvisioningReport } from '../domain/settings/provisioning-report'
import type { AgentProfile } from '../domain/team/agent-profile'
import type { UserError } from '../domain/user-error'
import type { DeliveryFailure } from './delivery'
import type { PartnerLicenses, PartnerRoster } from './partner-team'

export type { PartnerUpdate } from '../domain/conversation/partner-update'

export type {
  Drift,
  ProvisioningReport,
  ProvisioningStep,
} from '../domain/settings/provisioning-report'

/** A partner's settings with their secrets opened, in memory only. */
export interface OpenConnection {
  connection: JsonObject
  secrets: Record<string, string>
  setup?: JsonObject
}

/** What an adapter remembers of a handoff; it comes back with the next call and is stored with the record. */
export type PartnerMemory = JsonObject

export interface Attempt {
  memory: PartnerMemory
  /** An earlier try may have taken effect: check before repeating, where the partner offers a way. */
  ambiguous: boolean
  /** ISO 8601; when the item was first tried, for idempotency keys that the partner forgets. */
  firstTriedAt: string
  /** Milliseconds that the whole call may take. */
  timeoutMs: number
}

export interface Delivered {
  memory: PartnerMemory
  /** The partner's id of the handoff, when this call made or changed it. */
  partnerReference?: string
  /** Updates that came back with the answer, such as a place in the queue. */
  updates?: PartnerUpdate[]
  /** The partner offers no way to check and an ambiguous send was repeated. */
  maybeDoubled?: boolean
}

/** A message to deliver, with the id that is stable over retries. */
export interface OutgoingMessage {
  id: string
  message: MessageCommand
}

/** What one delivery of the partner's webhook says. */
export interface PartnerSignal {
  conversationId: string
  /** Set when the partner names it: updates of another handoff than the current one changes nothing. */
  partnerReference?: string
  handoffId?: string
  /** Updates carried by the call itself. */
  updates: PartnerUpdate[]
  /**
   * Ask the partner for its updates (`fetchUpdates`). `closing` when it says that the agent is done;
   * `afterMs` where updates that was sent before may still arrive by itself.
   */
  fetch?: { closing: boolean; afterMs?: number }
  /** What an answer to the start would have told, which may not have come. */
  learned?: { partnerReference: string; memory: PartnerMemory }
}

export type WebhookRefusal = 'UNAUTHENTICATED' | 'NOT_AN_OBJECT' | 'IGNORED'

export interface WebhookRequest {
  /** Lower-case names. */
  headers: Record<string, string | undefined>
  rawBody: string
  /** The key in the address, for partners that cannot sign. */
  key?: string
  receivedAt: number
}

/** What the partner has told since, a close at the end when the agent is done there. */
export interface FetchedUpdates {
  updates: PartnerUpdate[]
  memory: PartnerMemory
}

/** A partner of one account, connected. Nothing here throws for what the network or the partner does. */
export interface Partner {
  readonly name: PartnerName
  /** Fixes what a start will send; no calls. */
  freezeStart(start: Omit<StartCommand, 'frozen'>): JsonObject
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
  end(
    end: EndCommand,
    attempt: Attempt
  ): Promise<Result<Delivered, DeliveryFailure>>
  /** Reads one webhook call after proving who sent it. */
  readWebhook(request: WebhookRequest): Result<PartnerSignal, WebhookRefusal>
  /** The partner's messages that are not in `seen`, oldest first. `closing` asks too whether the agent is really done. */
  fetchUpdates(
    query: {
      partnerReference: string
      seen: ReadonlySet<string>
      closing: boolean
      signalNamedReference: boolean
    },
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

/** What a merchant typed, checked: the open part, and the secrets that were typed anew. */
export interface ConnectionDraft {
  connection: JsonObject
  /** Secrets typed anew; one that is left out keeps the stored one. */
  newSecrets: Record<string, string>
  /** Stored secrets that no longer serve, such as those of the other way to authenticate or of another address. */
  droppedSecrets: string[]
  /** Names the text about what is still to be chosen before a conversation can start. */
  lacking?: string
  /** The account is another: what was set up in the old one is forgotten. */
  newAccount?: boolean
}

export interface PartnerModule {
  readonly name: PartnerName
  /** For a partner that fetches the transcript at a signed link of ours: the form in which it wants to read it. */
  presentTranscript?(transcript: TranscriptLine[], timeZone?: string): Json
  /** Checks what was typed against what is stored; no calls. */
  readConnection(
    input: unknown,
    stored?: { connection: JsonObject; secretNames: string[] }
  ): Result<ConnectionDraft, UserError[]>
  /** Its updates can be asked for without a signal, so that a call of its webhook that got lost is made good for. */
  readonly canBePolled?: boolean
  /** The partner tells no number of licences: the merchant states how many there are. */
  readonly licensesAreStated?: boolean
  /** What the webhook's address must end in, for a partner that cannot sign its calls. */
  webhookKey?(connection: OpenConnection): string | undefined
  /** The draft with a new key for the webhook's address; the old one serves for a while. */
  renewWebhookKey?(connection: OpenConnection): ConnectionDraft
  connect(connection: OpenConnection): Partner
  connectAccount(connection: OpenConnection): PartnerAccount
}

export interface ConnectionCheck {
  /** Names its texts. */
  id: string
  status: 'PASSED' | 'FAILED' | 'WARNING' | 'SKIPPED'
  /** Names the sentence that says what is wrong and what to do; absent when passed. */
  code?: string
  values?: Record<string, string | number>
}

/** Ids of what was created and secrets made on the way, saved after every step. */
export interface ProvisioningProgress {
  setup: JsonObject
  newSecrets: Record<string, string>
  report: ProvisioningReport
}

export interface ProvisioningRequest {
  webhookUrl: string
  /** Tells accounts apart that share one partner account. */
  account: string
  save(progress: ProvisioningProgress): Promise<void>
}

/** A part of the partner's team that a conversation can be given to: a group at Zendesk. */
export interface Department {
  id: string
  name: string
  active: boolean
}

/** A person who works for the store at the partner. What the partner does not tell is absent. */
export interface TeamMember {
  id: string
  name: string
  email?: string
  profile?: AgentProfile
  department?: string
  online?: boolean
  active: boolean
}

/** What concerns the partner's account rather than a conversation, and creating what the app needs inside it. */
export interface PartnerAccount {
  listDepartments(): Promise<Result<Department[], DeliveryFailure>>
  /** Those who take a licence. */
  listTeam(): Promise<Result<TeamMember[], DeliveryFailure>>
  test(
    context: Pick<ProvisioningRequest, 'webhookUrl'>
  ): Promise<ConnectionCheck[]>
  /** Looks, changes nothing. */
  inspect(
    context: ProvisioningRequest
  ): Promise<Result<ProvisioningReport, DeliveryFailure>>
  /** Creates what is missing and repairs what was changed; goes on where a run stopped. */
  apply(
    context: ProvisioningRequest
  ): Promise<Result<ProvisioningProgress, DeliveryFailure>>
  /** Takes back what `apply` made, and nothing else. */
  remove(
    context: ProvisioningRequest
  ): Promise<Result<ProvisioningProgress, DeliveryFailure>>
  /** Absent where a number of licences has to be asked for. */
  readonly licenses?: PartnerLicenses
  /** Absent where the team is changed at the partner alone. */
  readonly roster?: PartnerRoster
}
