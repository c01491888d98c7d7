import type { Result } from 'neverthrow'

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
import { inOrder } from '../in-order'

/**
 * Files an ended handoff in the merchant's list, in place of those before it in the same conversation. Nobody reads the transcript
 * of one that is over.
 */
const filing = (
  { list, transcripts }: Ports,
  record: ConversationRecord
): Array<() => Promise<Result<void, StoreFailure>>> => {
  const { conversationId, handoff } = record
  const { requestedAt, transcriptParts } = handoff

  return [
    () => list.add({ conversationId, startedAt: requestedAt }, keysOf(record)),
    ...listedIn(record)
      .slice(0, -1)
      .map((startedAt) => () => list.remove({ conversationId, startedAt })),
    ...(transcriptParts ? [() => transcripts.removeAll(conversationId)] : []),
  ]
}

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
export const fileEnded = (
  ports: Ports,
  entry: IndexEntry,
  record: ConversationRecord | undefined
): Promise<Result<void, StoreFailure>> =>
  inOrder([
    ...(record && record.handoff.requestedAt === entry.startedAt
      ? filing(ports, record)
      : []),
    () =>
      ports.index.moveToClosed(
        entry,
        closedAtOf(record, entry) ?? nowIn(ports)
      ),
  ])
