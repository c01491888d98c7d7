import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { Clock } from '../../../ports/clock'
import type {
  ConversationStore,
  VersionedConversation,
} from '../../../ports/conversation-store'
import type { Log } from '../../../ports/log'
import type { StoreFailure } from '../../../ports/store-failure'
import { asRecordOf } from './conversation-shape'
import { fileNameOf } from '../vbase/file-name'
import type { JsonFiles, StoredFile } from '../vbase/json-files'
import type { Recent } from '../../process/recent'
import {
  forgetSetAside,
  listSetAside,
  readSetAside,
  setAside,
} from './set-aside-files'

const BUCKET = 'conversations'

const notARecord: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: 'A conversation file holds something else',
}

/** As text: a record is made of a thousand objects, which the collector would carry along for each conversation. */
export interface RememberedConversation {
  text: string
  version: string
}

interface ConversationStoreParts {
  files: JsonFiles
  memory: Recent<RememberedConversation>
  /** Names account and workspace in the memory that the process shares. */
  scope: string
  clock: Clock
  log: Log
}

const recordIn = (
  conversationId: string,
  { content, version }: StoredFile
): VersionedConversation | undefined => {
  if (content === undefined) return { version, cached: false }

  const record = asRecordOf(conversationId, content)

  return record && { record, version, cached: false }
}

const keyIn =
  (scope: string) =>
  (conversationId: string): string =>
    `${scope}/${conversationId}`

/** Counts by length, as a transcript takes the room of many conversations. */
const rememberIn =
  ({ memory, scope }: ConversationStoreParts) =>
  (
    { record, version }: VersionedConversation,
    text = JSON.stringify(record)
  ): void => {
    if (record) {
      memory.set(
        keyIn(scope)(record.conversationId),
        { text, version },
        text.length
      )
    }
  }

const recalled = ({
  text,
  version,
}: RememberedConversation): VersionedConversation => ({
  record: JSON.parse(text) as ConversationRecord,
  version,
  cached: true,
})

/** Conversations in VBase. A file that is not a conversation's record is set aside, so that it harms no other. */
export const conversationStore = (
  parts: ConversationStoreParts
): ConversationStore => {
  const { files, memory, scope } = parts

  const keyOf = keyIn(scope)
  const remember = rememberIn(parts)

  const readFile = (conversationId: string) =>
    files.read(BUCKET, fileNameOf(conversationId))

  const clearPlace = async (
    conversationId: string,
    file: StoredFile
  ): Promise<Result<VersionedConversation, StoreFailure>> => {
    const kept = await setAside(parts, { bucket: BUCKET, conversationId, file })

    if (kept.isErr() && kept.error.kind === 'UNAVAILABLE')
      return err(kept.error)

    return (await readFile(conversationId)).andThen((now) => {
      const found = recordIn(conversationId, now)

      return found ? ok(found) : err(notARecord)
    })
  }

  const readStored = async (
    conversationId: string
  ): Promise<Result<VersionedConversation, StoreFailure>> => {
    const file = await readFile(conversationId)

    if (file.isErr()) return err(file.error)

    const found = recordIn(conversationId, file.value)

    return found ? ok(found) : clearPlace(conversationId, file.value)
  }

  return {
    read: async (conversationId, { fresh = false } = {}) => {
      const known = fresh ? undefined : memory.get(keyOf(conversationId))

      if (known) return ok(recalled(known))

      return (await readStored(conversationId)).andTee((found) =>
        remember(found)
      )
    },
    write: async (record, version) => {
      const { conversationId } = record
      const written = await files.write(BUCKET, fileNameOf(conversationId), {
        content: record,
        version,
      })

      return written
        .map(({ text, version: stored }) => {
          const conversation = { record, version: stored, cached: false }

          remember(conversation, text)

          return conversation
        })
        .orTee(() => memory.delete(keyOf(conversationId)))
    },
    remove: (conversationId, version) => {
      memory.delete(keyOf(conversationId))

      return files.remove(BUCKET, fileNameOf(conversationId), version)
    },
    listSetAside: (next) => listSetAside(parts, next),
    readSetAside: (entry) => readSetAside(parts, entry),
    forgetSetAside: (entry) => forgetSetAside(parts, entry),
  }
}
