import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../domain/conversation/conversation-record'
import type { StoreFailure } from './store-failure'

/** A record with the version that a write must name. `record` is absent when there is none yet; the version then allows creating it. */
export interface VersionedConversation {
  record?: ConversationRecord
  version: string
  /** Came from this process's memory: good enough to build a write on, not to refuse a request. */
  cached: boolean
}

export interface ConversationStore {
  /** `fresh` skips the memory of this process. */
  read(
    conversationId: string,
    options?: { fresh?: boolean }
  ): Promise<Result<VersionedConversation, StoreFailure>>
  /** Writes only when `version` is still the stored one, else `CONFLICT`. Answers the new version. */
  write(
    record: ConversationRecord,
    version: string
  ): Promise<Result<VersionedConversation, StoreFailure>>
  /** Removes only when `version` is still the stored one, else `CONFLICT`. */
  remove(
    conversationId: string,
    version: string
  ): Promise<Result<void, StoreFailure>>
  /** Files found in place of a conversation's record, which this version could not read, the oldest first; `next` is where to go on. */
  listSetAside(next?: string): Promise<Result<SetAsidePage, StoreFailure>>
  /** Its text; nothing where it is gone. */
  readSetAside(file: SetAsideFile): Promise<Result<string, StoreFailure>>
  forgetSetAside(file: SetAsideFile): Promise<Result<void, StoreFailure>>
}

/** A file that was kept under another name, for its conversation to go on without it. */
export interface SetAsideFile {
  conversationId: string
  /** When it was found, `2026-11-28` (UTC). */
  day: string
  name: string
}

export interface SetAsidePage {
  files: SetAsideFile[]
  /** Absent on the last page. */
  next?: string
}
