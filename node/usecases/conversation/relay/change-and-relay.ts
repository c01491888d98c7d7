import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { StoreFailure } from '../../../ports/store-failure'
import type { TurnEnd } from '../../../ports/turns'
import type { Decide } from './await-turn'
import { awaitTurn } from './await-turn'
import type { Stored } from './deliver'
import { deliver } from './deliver'
import { markDue } from './mark-due'
import { markFailed } from './mark-failed'
import type { Relay } from './relay'
import type { TurnWork, WrittenChange } from './write-in-turn'
import { endAll, writeInTurn } from './write-in-turn'

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

/** Passes the turn on, whatever came of it: where nothing was written, to those whom the write was to take along. */
const writeAndPass = async <Refusal>(
  relay: Relay,
  work: TurnWork<Refusal>
): Promise<Result<WrittenChange, Refusal | StoreFailure>> => {
  const { turns } = relay.ports
  let end: TurnEnd = { back: work.along }

  try {
    return (await writeInTurn(relay, work)).andTee(({ before, written }) => {
      end =
        written.record === before
          ? {}
          : { written: { ...written, cached: true } }
    })
  } finally {
    turns.pass(work.conversationId, end)
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
  const turn = await awaitTurn(relay.ports, conversationId, { found, decide })

  if (turn.kind === 'TAKEN_ALONG') return turn.result

  const work = { conversationId, decide, stored: turn.found, along: [] }
  const changed = await writeAndPass<Refusal>(relay, work)

  if (changed.isErr()) return err(changed.error)

  const { before, written } = changed.value

  if (work.along.length > 0) {
    endAll(work.along, await markDue(relay, written.record))
  }

  return relay.background && written.record === before
    ? ok(written.record)
    : deliverWritten(relay, before, written)
}
