import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { StoreFailure } from '../../../ports/store-failure'
import type { QueuedChange } from '../../../ports/write-queue'
import type { Decide } from './queue-for-write'
import { claim } from './claim'
import type { Stored } from './deliver'
import { fileTimeline } from './file-parts'
import { pause } from './pause'
import type { Relay } from './relay'

/** The changes of one write. */
export interface Batch<Refusal> {
  conversationId: string
  /** The change of the request that writes. */
  decide: Decide<Refusal>
  /** What is known to be stored. */
  stored: VersionedConversation
  /** Those of other requests. */
  others: QueuedChange[]
}

/** A record as it was, and as it was written. */
export interface WrittenChange {
  before: ConversationRecord | undefined
  written: Stored
}

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

/** What the others are answered is founded on a cached record only where the write shows that it is current. */
const writeAll = async (
  relay: Relay,
  { stored, others }: Pick<Batch<unknown>, 'stored' | 'others'>,
  own: ConversationRecord
): Promise<Result<Stored, StoreFailure>> => {
  let record = own

  for (const other of others) record = await other.applyTo(record)

  return stored.cached && others.length > 0 && record === stored.record
    ? err({ kind: 'CONFLICT', detail: 'Another process may have written' })
    : claimAndWrite(relay, stored, record)
}

export const settleOthers = (
  others: QueuedChange[],
  written: Result<ConversationRecord, StoreFailure>
): void => others.splice(0).forEach((other) => other.settle(written))

/** Undefined where it is to be tried again on what is stored by now, as before a refusal by a cached record. */
const tryToWrite = async <Refusal>(
  relay: Relay,
  batch: Batch<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure> | undefined> => {
  const { conversationId, others, decide, stored } = batch
  const { record: before, cached } = stored
  const decided = await decide(before)

  if (decided.isErr()) return cached ? undefined : err(decided.error)

  others.push(...relay.ports.writeQueue.drain(conversationId))

  const written = await writeAll(relay, batch, decided.value)

  if (written.isOk()) return ok({ before, written: written.value })
  if (written.error.kind === 'CONFLICT') return undefined

  settleOthers(others, err(written.error))

  return err(written.error)
}

/** Appends and takes the lease, if it is free, in one write by compare-and-swap. */
export const writeBatch = async <Refusal>(
  relay: Relay,
  batch: Batch<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure>> => {
  const { conversations, clock } = relay.ports

  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryToWrite(relay, batch)

    if (tried) return tried

    if (clock.now() >= relay.deadline) {
      return err({ kind: 'CONFLICT', detail: 'Others wrote first' })
    }

    if (!batch.stored.cached) await pause(relay.ports, attempt)

    const read = await conversations.read(batch.conversationId, { fresh: true })

    if (read.isErr()) return err(read.error)

    batch.stored = read.value
  }
}
