import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import {
  everyHandoffOf,
  listedIn,
} from '../../../domain/conversation/conversation-record'
import { keysOf } from '../../../domain/conversation/search-keys'
import type { IndexEntry } from '../../../ports/conversation-index'
import { nowIn } from '../../../ports/clock'
import type { Ports } from '../../../ports/ports'
import type { StoreFailure } from '../../../ports/store-failure'

/** Files an ended handoff in the merchant's list, in place of those before it in the same conversation. */
const list = async (
  ports: Pick<Ports, 'list'>,
  record: ConversationRecord
): Promise<Result<void, StoreFailure>> => {
  const { conversationId, handoff } = record
  let done = await ports.list.add(
    { conversationId, startedAt: handoff.requestedAt },
    keysOf(record)
  )

  for (const startedAt of listedIn(record).slice(0, -1)) {
    if (done.isOk()) {
      done = await ports.list.remove({ conversationId, startedAt })
    }
  }

  return done
}

/** Nobody reads the transcript of a handoff that is over. */
const removeTranscript = (
  { transcripts }: Pick<Ports, 'transcripts'>,
  { conversationId, handoff }: ConversationRecord
): Promise<Result<void, StoreFailure>> | Result<void, StoreFailure> =>
  handoff.transcriptParts
    ? transcripts.removeAll(conversationId)
    : ok(undefined)

/** When the handoff of an entry ended, by which an erasure finds the entry again. */
const closedAtOf = (
  record: ConversationRecord | undefined,
  { startedAt }: IndexEntry
): string | undefined =>
  record &&
  (
    everyHandoffOf(record).find(
      ({ requestedAt }) => requestedAt === startedAt
    ) ?? record.handoff
  ).closedAt

/** Moves the entry of a handoff that is over. It stays open in the index until the list has it, so that it is always found. */
export const fileEnded = async (
  ports: Ports,
  entry: IndexEntry,
  record: ConversationRecord | undefined
): Promise<Result<void, StoreFailure>> => {
  const isCurrent =
    record !== undefined && record.handoff.requestedAt === entry.startedAt
  const listed = isCurrent ? await list(ports, record) : ok(undefined)

  if (listed.isErr()) return err(listed.error)

  const removed = isCurrent
    ? await removeTranscript(ports, record)
    : ok(undefined)

  if (removed.isErr()) return err(removed.error)

  return ports.index.moveToClosed(
    entry,
    closedAtOf(record, entry) ?? nowIn(ports)
  )
}
