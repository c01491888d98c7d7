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

type Turn<Refusal> =
  | { kind: 'OURS'; found: VersionedConversation }
  | {
      kind: 'TAKEN_ALONG'
      result: Result<ConversationRecord, Refusal | StoreFailure>
    }

/** Waits while another request of this process changes the conversation, whose next write takes along whoever waits. */
export const awaitTurn = <Refusal>(
  { turns }: Pick<Ports, 'turns'>,
  conversationId: string,
  { found, decide }: { found: VersionedConversation; decide: Decide<Refusal> }
): Promise<Turn<Refusal>> =>
  new Promise((resolve, reject) => {
    let refusal: { because: Refusal } | { bug: unknown } | undefined

    const isOurs = turns.take(conversationId, {
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
      end: (written) => {
        if (refusal && 'bug' in refusal) reject(refusal.bug)
        else {
          const result = refusal ? err(refusal.because) : written

          resolve({ kind: 'TAKEN_ALONG', result })
        }
      },
      begin: (written = found) => resolve({ kind: 'OURS', found: written }),
    })

    if (isOurs) resolve({ kind: 'OURS', found })
  })
