import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { freeLease } from '../../../domain/conversation/lease'
import type { Outcome } from '../../../domain/conversation/outcome'
import { settle } from '../../../domain/conversation/settle'
import type { StoreFailure } from '../../../ports/store-failure'
import { claim } from './claim'
import { markDue } from './mark-due'
import type { Relay } from './relay'
import { reportOutcomes } from './report-outcomes'
import { runRound } from './run-round'

/** A record as it is stored, with the version that the next write must name. */
export interface Stored {
  record: ConversationRecord
  version: string
}

const WRITE_TRIES = 8
const PAUSE_MS = 100

/** The record with what happened in it, and the lease prolonged for what is due now or given back. Another's lease is left alone. */
const settled = async (
  relay: Relay,
  record: ConversationRecord,
  outcomes: Outcome[]
): Promise<ConversationRecord> => {
  const changed = outcomes.reduce(
    (before, outcome) => settle(before, outcome, relay.words),
    record
  )

  if (changed.lease?.holder !== relay.holder) return changed

  const next = outcomes.length > 0 ? await claim(relay, changed) : undefined

  return next ?? freeLease(changed)
}

const readAgain = async (
  { ports }: Relay,
  { record, version }: Stored,
  failure: StoreFailure
): Promise<Stored> => {
  if (failure.kind === 'UNAVAILABLE') {
    await ports.clock.sleep(PAUSE_MS)

    return { record, version }
  }

  const read = await ports.conversations.read(record.conversationId, {
    fresh: true,
  })

  return read.match(
    (found) => ({ record: found.record ?? record, version: found.version }),
    () => ({ record, version })
  )
}

/** Writes what happened into whatever the record became meanwhile. */
const writeOutcomes = async (
  relay: Relay,
  leased: Stored,
  outcomes: Outcome[]
): Promise<Result<Stored, StoreFailure>> => {
  let stored = leased
  let failure: StoreFailure = { kind: 'CONFLICT', detail: 'never written' }

  for (let attempt = 0; attempt < WRITE_TRIES; attempt += 1) {
    const record = await settled(relay, stored.record, outcomes)

    if (record === stored.record) return ok(stored)

    const written = await relay.ports.conversations.write(
      record,
      stored.version
    )

    if (written.isOk()) return ok({ record, version: written.value.version })

    failure = written.error
    stored = await readAgain(relay, stored, failure)
  }

  return err(failure)
}

/**
 * Delivers while anything is due and there is time, then gives the lease back and entries what waits on. Takes a record
 * that was written with our lease.
 */
export const deliver = async (
  relay: Relay,
  leased: Stored
): Promise<Result<ConversationRecord, StoreFailure>> => {
  let stored = leased

  while (stored.record.lease?.holder === relay.holder) {
    const outcomes = await runRound(relay, stored.record)
    const written = await writeOutcomes(relay, stored, outcomes)

    await reportOutcomes(relay, stored.record, outcomes)

    if (written.isErr()) return err(written.error)

    stored = written.value
  }

  return markDue(relay, stored.record)
}
