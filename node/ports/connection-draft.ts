import type { JsonObject } from '../domain/json'

/** The stored part of a partner's connection that typed values are checked against. */
export interface StoredConnection {
  connection: JsonObject
  /** Of those that can still be read. */
  secretNames: string[]
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
  /** The first field typed that only the VTEX team may change. */
  ofVtexTeam?: string
  /** It is another account: what was set up in the old one is forgotten. */
  newAccount?: boolean
}
