import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type {
  ConversationStore,
  VersionedConversation,
} from '../../ports/conversation-store'
import type { StoreFailure } from '../../ports/store-failure'
import { fileNameOf } from './file-name'
import type { JsonFiles, StoredFile } from './json-files'
import type { Recent } from '../process/recent'

const BUCKET = 'conversations'

/** Enough to tell a record of ours from anything else; only this app writes here. */
const shape = z.looseObject({
  conversationId: z.string(),
  handoff: z.looseObject({
    id: z.string(),
    status: z.string(),
    commands: z.array(z.looseObject({ id: z.string() })),
  }),
  toBot: z.array(z.looseObject({ id: z.string() })),
})

const recordShape = z.custom<ConversationRecord>(
  (content) => shape.safeParse(content).success
)

const notARecord: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: 'A conversation file holds something else',
}

/** Conversations in VBase. `scope` names account and workspace in the memory that the process shares. */
export const conversationStore = (
  files: JsonFiles,
  memory: Recent<VersionedConversation>,
  scope: string
): ConversationStore => {
  const keyOf = (conversationId: string): string => `${scope}/${conversationId}`

  const remember = (conversation: VersionedConversation): void => {
    if (conversation.record) {
      memory.set(keyOf(conversation.record.conversationId), conversation)
    }
  }

  const parse = (conversationId: string, { content, version }: StoredFile) => {
    if (content === undefined) return ok({ version, cached: false })

    const { data: record } = recordShape.safeParse(content)

    return record?.conversationId === conversationId
      ? ok({ record, version, cached: false })
      : err(notARecord)
  }

  return {
    read: async (conversationId, { fresh = false } = {}) => {
      const known = fresh ? undefined : memory.get(keyOf(conversationId))

      if (known) return ok({ ...known, cached: true })

      const file = await files.read(BUCKET, fileNameOf(conversationId))
      const conversation = file.andThen((stored) =>
        parse(conversationId, stored)
      )

      return conversation.andTee(remember)
    },
    write: async (record, version) => {
      const { conversationId } = record
      const written = await files.write(BUCKET, fileNameOf(conversationId), {
        content: record,
        version,
      })

      return written
        .map((file) => ({ record, version: file.version, cached: false }))
        .andTee(remember)
        .orTee(() => memory.delete(keyOf(conversationId)))
    },
    remove: (conversationId, version) => {
      memory.delete(keyOf(conversationId))

      return files.remove(BUCKET, fileNameOf(conversationId), version)
    },
  }
}
