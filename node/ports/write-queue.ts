import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../domain/conversation/conversation-record'
import type { VersionedConversation } from './conversation-store'
import type { StoreFailure } from './store-failure'

/** A change of a conversation that waits while another request of this process writes one. */
export interface QueuedChange {
  /** The record with the change, or as it was where the change is refused. */
  applyTo(record: ConversationRecord): Promise<ConversationRecord>
  /** The write of another request included it, or was to. */
  settle(written: Result<ConversationRecord, StoreFailure>): void
  /** It is to be written by its own request, after what was written this moment, if anything was. */
  start(written?: VersionedConversation): void
}

/** What a writer leaves to the next one: what it wrote, or the changes that its write was to include. */
export interface WriterEnd {
  written?: VersionedConversation
  requeued?: QueuedChange[]
}

/**
 * The requests of this process that change the same conversation, of which one writes at a time: they would only make each
 * other's writes fail. Those of other processes are told apart by the version that each write names.
 */
export interface WriteQueue {
  /** Whether the caller is the writer at once; else `change` is queued. */
  enter(conversationId: string, change: QueuedChange): boolean
  /** Takes all that is queued, for the writer to include it. */
  drain(conversationId: string): QueuedChange[]
  /** The first one queued becomes the writer. What is `requeued` comes before all others again. */
  release(conversationId: string, end: WriterEnd): void
}
