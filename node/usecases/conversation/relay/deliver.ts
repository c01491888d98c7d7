import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { freeLease } from '../../../domain/conversation/lease'
import type { Outcome } from '../../../domain/conversation/outbox/outcome'
import { settle } from '../../../domain/conversation/settle'
import type { StoreFailure } from '../../../ports/store-failure'
import { claim } from './claim'
import { deliverBotEvents } from './deliver-bot-events'
import { fetchUpdates } from './fetch-updates'
import { fileTranscript } from './file-parts'
import { markDue } from './mark-due'
import { pause } from './pause'
import type { Relay } from './relay'
import { reportOutcomes } from './report-outcomes'
import type { Round } from './round'
import { sendToPartner } from './send-to-partner'

/** A record as it is stored, with the version that the next write must name. */
export interface Stored {
  record: ConversationRecord
  version: string
}

/** A write is tried at least this often, even past the deadline: without it the outcome of the delivery would be lost. */
const LEAST_TRIES = 8

/** Delivers what the lease is for, both ways at once, so that one side that fails holds up no other. */
const runRound = async (
  relay: Relay,
  leased: ConversationRecord
): Promise<Round> => {
  const round: Round = { relay, leased, record: leased, outcomes: [] }

  await Promise.all([
    fetchUpdates(round),
    sendToPartner(round),
    deliverBotEvents(round),
  ])
  await deliverBotEvents(round)

  return round
}

const settledAgain = (
  relay: Relay,
  record: ConversationRecord,
  outcomes: Outcome[]
): ConversationRecord =>
  outcomes.reduce(
    (before, outcome) => settle(before, outcome, relay.words(before)),
    record
  )

/** The settled record with the lease prolonged for what is due now, or given back. Another's lease is left alone. */
const goingOn = async (
  relay: Relay,
  record: ConversationRecord,
  outcomes: Outcome[]
): Promise<ConversationRecord> => {
  if (record.lease?.holder !== relay.holder) return record
  if (outcomes.length === 0) return freeLease(record)

  return fileTranscript(relay.ports, await claim(relay, record, record))
}

const readAgain = async ({ ports }: Relay, stored: Stored): Promise<Stored> => {
  const read = await ports.conversations.read(stored.record.conversationId, {
    fresh: true,
  })

  return read
    .map(({ record, version }) => ({
      record: record ?? stored.record,
      version,
    }))
    .unwrapOr(stored)
}

/** Writes what happened; into what the record became, when somebody appended meanwhile. */
const writeRound = async (
  relay: Relay,
  leased: Stored,
  { record: settled, outcomes }: Round
): Promise<Result<Stored, StoreFailure>> => {
  const { conversations, clock } = relay.ports
  let stored = leased
  let record = await goingOn(relay, settled, outcomes)

  for (let attempt = 1; record !== stored.record; attempt += 1) {
    const written = await conversations.write(record, stored.version)

    if (written.isOk()) return ok({ record, version: written.value.version })

    if (attempt >= LEAST_TRIES && clock.now() >= relay.deadline) {
      return err(written.error)
    }

    await pause(relay.ports, attempt)

    stored = await readAgain(relay, stored)
    record = await goingOn(
      relay,
      settledAgain(relay, stored.record, outcomes),
      outcomes
    )
  }

  return ok(stored)
}

/**
 * Delivers while anything is due and there is time, then gives the lease back and indexes what waits on. Takes a record
 * that was written with our lease. A lease that cannot be given back is indexed too: what it was for is due when it ends.
 */
export const deliver = async (
  relay: Relay,
  leased: Stored
): Promise<Result<ConversationRecord, StoreFailure>> => {
  let stored = leased

  while (stored.record.lease?.holder === relay.holder) {
    const round = await runRound(relay, stored.record)
    const written = await writeRound(relay, stored, round)

    await reportOutcomes(relay, stored.record, round.outcomes)

    if (written.isErr()) {
      await markDue(relay, stored.record)

      return err(written.error)
    }

    stored = written.value
  }

  return markDue(relay, stored.record)
}
