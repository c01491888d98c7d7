import type { Result } from 'neverthrow'

import type { JsonObject } from '../domain/json'
import type { PartnerName } from '../domain/partner-name'
import type { UserError } from '../domain/user-error'
import type { ConnectionDraft, StoredConnection } from './connection-draft'
import type { OpenConnection, Partner } from './partner'
import type { PartnerAccount } from './partner-account'
import type { PartnerCapabilities } from './partner-capabilities'

/** One of the partners that a merchant can choose. */
export interface PartnerModule {
  readonly name: PartnerName
  readonly capabilities: PartnerCapabilities
  /** Checks what was typed against what is stored; no calls. */
  readConnection(
    input: unknown,
    stored?: StoredConnection
  ): Result<ConnectionDraft, UserError[]>
  /** Names the partner's account, in which alone its references mean something; empty where nothing tells it. */
  accountOf(connection: JsonObject): string
  /** When credentials of that kind end by themselves, ISO 8601; absent where they do not. */
  credentialsEndAt?(connection: JsonObject): string | undefined
  /** Where agents see a ticket in the partner's own pages; absent where it has no such address. */
  ticketUrl?(connection: JsonObject, partnerReference: string): string
  connect(connection: OpenConnection): Partner
  connectAccount(connection: OpenConnection): PartnerAccount
}
