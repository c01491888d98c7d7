import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { StoreFailure } from '../../../ports/store-failure'
import { claim } from './claim'
import { fileTimeline } from './file-parts'
import { markFailed } from './mark-failed'
import { pause } from './pause'
import type { Stored } from './deliver'
import { deliver } from './deliver'
import type { Relay } from './relay'

export type Decision<Refusal> = Result<ConversationRecord, Refusal>

/** What a request makes of the record, or why it refuses. Runs again on what somebody else wrote meanwhile. */
type Decide<Refusal> = (
  record: ConversationRecord | undefined
) => Decision<Refusal> | Promise<Decision<Refusal>>

/** Nothing is written when nothing changed and nothing can be delivered. */
const claimAndWrite = async (
  relay: Relay,
  stored: VersionedConversation,
  decided: ConversationRecord
): Promise<Result<Stored, StoreFailure>> => {
  const record = await fileTimeline(
    relay.ports,
    await claim(relay, stored.record, decided)
  )

  if (record === stored.record) return ok({ record, version: stored.version })

  const written = await relay.ports.conversations.write(record, stored.version)

  return written.map(({ version }) => ({ record, version }))
}

/** An entry of failures that cannot be written is the sweep's to write: its walk comes by whatever had work left. */
const deliverWritten = async (
  relay: Relay,
  before: ConversationRecord | undefined,
  written: Stored
): Promise<Result<ConversationRecord, StoreFailure>> => {
  const delivered = await deliver(relay, written)

  if (delivered.isOk()) {
    await markFailed(relay.ports, delivered.value, [before, written.record])
  }

  return delivered
}

/**
 * The one way in which what happens in a conversation is stored: appends and takes the lease, if it is free, in one write by
 * compare-and-swap, then delivers. Whatever waits when this returns is marked as due. A refusal is never founded on a cached record.
 */
export const changeAndRelay = async <Refusal>(
  relay: Relay,
  found: VersionedConversation,
  conversationId: string,
  decide: Decide<Refusal>
): Promise<Result<ConversationRecord, Refusal | StoreFailure>> => {
  const { conversations, clock } = relay.ports
  let stored = found

  for (let attempt = 1; ; attempt += 1) {
    const decided = await decide(stored.record)

    if (decided.isErr() && !stored.cached) return err(decided.error)

    if (decided.isOk()) {
      const written = await claimAndWrite(relay, stored, decided.value)

      if (written.isOk()) {
        return relay.background && written.value.record === stored.record
          ? ok(stored.record)
          : deliverWritten(relay, stored.record, written.value)
      }

      if (written.error.kind === 'UNAVAILABLE') return err(written.error)
    }

    if (clock.now() >= relay.deadline) {
      return err({ kind: 'CONFLICT', detail: 'Others wrote first' })
    }

    if (!stored.cached) await pause(relay.ports, attempt)

    const read = await conversations.read(conversationId, { fresh: true })

    if (read.isErr()) return err(read.error)

    stored = read.value
  }
}
