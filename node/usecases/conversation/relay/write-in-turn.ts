import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { StoreFailure } from '../../../ports/store-failure'
import type { WaitingChange } from '../../../ports/turns'
import type { Decide } from './await-turn'
import { claim } from './claim'
import type { Stored } from './deliver'
import { fileTimeline } from './file-parts'
import { pause } from './pause'
import type { Relay } from './relay'

/** What a turn is for. */
export interface TurnWork<Refusal> {
  conversationId: string
  /** The request's own change. */
  decide: Decide<Refusal>
  /** What is known to be stored. */
  stored: VersionedConversation
  /** Changes of others that the write takes along. */
  along: WaitingChange[]
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

/** What those along are answered is founded on a cached record only where the write shows that it is current. */
const writeAll = async (
  relay: Relay,
  { stored, along }: Pick<TurnWork<unknown>, 'stored' | 'along'>,
  own: ConversationRecord
): Promise<Result<Stored, StoreFailure>> => {
  let record = own

  for (const one of along) record = await one.applyTo(record)

  return stored.cached && along.length > 0 && record === stored.record
    ? err({ kind: 'CONFLICT', detail: 'Another process may have written' })
    : claimAndWrite(relay, stored, record)
}

export const endAll = (
  along: WaitingChange[],
  written: Result<ConversationRecord, StoreFailure>
): void => along.splice(0).forEach((one) => one.end(written))

/** Undefined where it is to be tried again on what is stored by now, as before a refusal by a cached record. */
const tryToWrite = async <Refusal>(
  relay: Relay,
  work: TurnWork<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure> | undefined> => {
  const { conversationId, along, decide, stored } = work
  const { record: before, cached } = stored
  const decided = await decide(before)

  if (decided.isErr()) return cached ? undefined : err(decided.error)

  along.push(...relay.ports.turns.waiting(conversationId))

  const written = await writeAll(relay, work, decided.value)

  if (written.isOk()) return ok({ before, written: written.value })
  if (written.error.kind === 'CONFLICT') return undefined

  endAll(along, err(written.error))

  return err(written.error)
}

/** Appends and takes the lease, if it is free, in one write by compare-and-swap. */
export const writeInTurn = async <Refusal>(
  relay: Relay,
  work: TurnWork<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure>> => {
  const { conversations, clock } = relay.ports

  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryToWrite(relay, work)

    if (tried) return tried

    if (clock.now() >= relay.deadline) {
      return err({ kind: 'CONFLICT', detail: 'Others wrote first' })
    }

    if (!work.stored.cached) await pause(relay.ports, attempt)

    const read = await conversations.read(work.conversationId, { fresh: true })

    if (read.isErr()) return err(read.error)

    work.stored = read.value
  }
}
