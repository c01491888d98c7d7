import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../domain/conversation/conversation-record'
import type { VersionedConversation } from './conversation-store'
import type { StoreFailure } from './store-failure'

/** A change of a conversation that waits while another request of this process writes one. */
export interface WaitingChange {
  /** The record with the change, or as it was where the change is refused. */
  applyTo(record: ConversationRecord): Promise<ConversationRecord>
  /** Another one's write took it along, or was to. */
  end(written: Result<ConversationRecord, StoreFailure>): void
  /** The turn is its own, after what was written this moment, if anything was. */
  begin(written?: VersionedConversation): void
}

/** What a turn leaves to the next: what it wrote, or those whom its write was to take along. */
export interface TurnEnd {
  written?: VersionedConversation
  back?: WaitingChange[]
}

/**
 * The requests of this process that change the same conversation, one at a time: they would only make each other's writes fail.
 * Those of other processes are told apart by the version that each write names.
 */
export interface Turns {
  /** Whether the turn is the caller's at once; else `change` waits in line. */
  take(conversationId: string, change: WaitingChange): boolean
  /** Takes out of the line whoever waits there. */
  waiting(conversationId: string): WaitingChange[]
  /** Ends the turn: it goes to the first in line. Those of `back`, who were taken out of it, stand before all others again. */
  pass(conversationId: string, end: TurnEnd): void
}
