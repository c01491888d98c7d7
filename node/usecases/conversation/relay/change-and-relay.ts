import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { StoreFailure } from '../../../ports/store-failure'
import type { WriterEnd } from '../../../ports/write-queue'
import type { Stored } from './deliver'
import { deliver } from './deliver'
import { markDue } from './mark-due'
import { markFailed } from './mark-failed'
import type { Decide } from './queue-for-write'
import { queueForWrite } from './queue-for-write'
import type { Relay } from './relay'
import type { Batch, WrittenChange } from './write-batch'
import { settleOthers, writeBatch } from './write-batch'

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

/** Lets the next one write, whatever came of this one: where nothing was written, those come first that the write was to include. */
const writeAndRelease = async <Refusal>(
  relay: Relay,
  batch: Batch<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure>> => {
  let end: WriterEnd = { requeued: batch.others }

  try {
    return (await writeBatch(relay, batch)).andTee(({ before, written }) => {
      end =
        written.record === before
          ? {}
          : { written: { ...written, cached: true } }
    })
  } finally {
    relay.ports.writeQueue.release(batch.conversationId, end)
  }
}

/**
 * The one way in which what happens in a conversation is stored: appended in a write that takes the lease, if it is free, then
 * delivered. Whatever waits when this returns is marked as due.
 */
export const changeAndRelay = async <Refusal>(
  relay: Relay,
  found: VersionedConversation,
  conversationId: string,
  decide: Decide<Refusal>
): Promise<Result<ConversationRecord, Refusal | StoreFailure>> => {
  const admission = await queueForWrite(relay.ports, conversationId, {
    found,
    decide,
  })

  if (admission.kind === 'WRITTEN_BY_ANOTHER') return admission.result

  const stored = admission.found
  const batch = { conversationId, decide, stored, others: [] }
  const changed = await writeAndRelease<Refusal>(relay, batch)

  if (changed.isErr()) return err(changed.error)

  const { before, written } = changed.value

  if (batch.others.length > 0) {
    settleOthers(batch.others, await markDue(relay, written.record))
  }

  return relay.background && written.record === before
    ? ok(written.record)
    : deliverWritten(relay, before, written)
}
