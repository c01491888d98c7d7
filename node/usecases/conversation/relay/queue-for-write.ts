import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

export type Decision<Refusal> = Result<ConversationRecord, Refusal>

/** What a request makes of the record, or why it refuses. Runs again on what somebody else wrote meanwhile. */
export type Decide<Refusal> = (
  record: ConversationRecord | undefined
) => Decision<Refusal> | Promise<Decision<Refusal>>

type Admission<Refusal> =
  | { kind: 'WRITER'; found: VersionedConversation }
  | {
      kind: 'WRITTEN_BY_ANOTHER'
      result: Result<ConversationRecord, Refusal | StoreFailure>
    }

/** Waits while another request of this process writes the conversation; the next write includes all that is queued. */
export const queueForWrite = <Refusal>(
  { writeQueue }: Pick<Ports, 'writeQueue'>,
  conversationId: string,
  { found, decide }: { found: VersionedConversation; decide: Decide<Refusal> }
): Promise<Admission<Refusal>> =>
  new Promise((resolve, reject) => {
    let refusal: { because: Refusal } | { bug: unknown } | undefined

    const isWriter = writeQueue.enter(conversationId, {
      applyTo: async (record) => {
        try {
          const decided = await decide(record)

          refusal = decided.isErr() ? { because: decided.error } : undefined

          return decided.unwrapOr(record)
        } catch (bug) {
          refusal = { bug }

          return record
        }
      },
      settle: (written) => {
        if (refusal && 'bug' in refusal) reject(refusal.bug)
        else {
          const result = refusal ? err(refusal.because) : written

          resolve({ kind: 'WRITTEN_BY_ANOTHER', result })
        }
      },
      start: (written = found) => resolve({ kind: 'WRITER', found: written }),
    })

    if (isWriter) resolve({ kind: 'WRITER', found })
  })
