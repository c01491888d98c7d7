import type { Result } from 'neverthrow'

import type { HandoffRequest, TranscriptLine } from '../domain/handoff/shopper'
import type { Json } from '../domain/json'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import type { OpenConnection } from './partner'
import type { ConnectionDraft } from './connection-draft'
import type { LicenseChange, PartnerRoster } from './partner-team'
import type { Provisioning } from './provisioning'

/** The app puts the webhook, and whatever else it needs, into the partner's account. */
interface ProvisionedWebhook {
  kind: 'PROVISIONED'
  provisioning(connection: OpenConnection): Provisioning
}

/** A connection with a new key for the webhook's address. */
export interface RenewedKey extends ConnectionDraft {
  /** ISO 8601; absent where there was none. */
  formerServesUntil?: string
}

/** A person pastes the webhook's address into the partner's account; a key at its end proves the sender. */
export interface PastedWebhook {
  kind: 'PASTED'
  /** Undefined before there is a key. */
  keyOf(connection: OpenConnection): string | undefined
  /** The draft with a new key; the old one serves for a while. */
  renewKey(connection: OpenConnection): RenewedKey
}

/** What came before a handoff. */
export interface TranscriptContent {
  lines: TranscriptLine[]
  request?: HandoffRequest
  /** ISO 8601. */
  requestedAt: string
  /** The shopper's. */
  locale?: string
  /** IANA name of the zone whose clock the agents read; UTC unless told. */
  timeZone?: string
}

/** The partner fetches the transcript at a signed link of ours, in the form that `present` gives it. */
interface LinkedTranscript {
  kind: 'LINKED'
  present(content: TranscriptContent): Json
}

/** The number of licenses is asked of the VTEX team, or changed at once where the connection may. */
interface RequestedLicenses {
  kind: 'REQUESTED'
  /** Undefined where this connection may not change the number. `quantity` is whole, from 1. */
  change(
    connection: OpenConnection,
    quantity: number
  ): Promise<Result<LicenseChange, DeliveryFailure>> | undefined
}

/** The partner's API lets the team be changed. */
interface ChangeableRoster {
  kind: 'CHANGEABLE'
  open(connection: OpenConnection): PartnerRoster
}

/** What a partner's product offers, whatever the connection; the page shows what this says. */
export interface PartnerCapabilities {
  /** Polled updates can be fetched without a signal, so that a lost call of the webhook loses nothing. */
  readonly updates: 'POLLED' | 'SIGNALLED'
  readonly webhook: ProvisionedWebhook | PastedWebhook
  /** Sent: it goes into the ticket with the start. */
  readonly transcript: LinkedTranscript | { kind: 'SENT' }
  /** Stated: the partner tells no number, so the merchant does. */
  readonly licenses: RequestedLicenses | { kind: 'STATED' }
  /** Fixed: the team is changed at the partner alone. */
  readonly roster: ChangeableRoster | { kind: 'FIXED' }
  /** Whether the VTEX team trains the store's agents on it. */
  readonly training: 'OFFERED' | 'NONE'
}
