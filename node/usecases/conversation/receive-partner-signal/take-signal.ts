import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { adoptStart } from '../../../domain/conversation/adopt-start'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import type { FetchOutcome } from '../../../domain/conversation/outcome'
import { applyUpdates } from '../../../domain/conversation/apply-updates'
import { matchSignal } from '../../../domain/conversation/signal-match'
import { isOpen } from '../../../domain/handoff/handoff'
import type { PartnerName } from '../../../domain/partner-name'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { PartnerSignal } from '../../../ports/partner'
import type { StoreFailure } from '../../../ports/store-failure'
import { nowIn } from '../../../ports/clock'
import { changeAndRelay } from '../relay/change-and-relay'
import type { Relay } from '../relay/relay'
import { reportOutcomes } from '../relay/report-outcomes'
import { fetchOnSignal } from './fetch-on-signal'
import type { IgnoredBecause, SignalOutcome } from './signal-outcome'
import { notStored } from './signal-outcome'

/** A webhook call that is proven to be the partner's. */
export interface Received {
  relay: Relay
  partner: PartnerName
  signal: PartnerSignal
}

type Refusal = IgnoredBecause | 'NOT_YET_KNOWN'

/** The record that the signal is about. A second close is not worth a call to the partner, while late words may be. */
const admit = (
  { partner, signal }: Received,
  record: ConversationRecord | undefined
): Result<ConversationRecord, Refusal> => {
  const match = matchSignal(record, { ...signal, partner })

  if (!record || match === 'OTHER') return err('OTHER_HANDOFF')
  if (!isOpen(record.handoff) && signal.fetch?.closing) {
    return err('CLOSED_ALREADY')
  }

  return match === 'NOT_YET_KNOWN' && signal.updates.length > 0
    ? err('NOT_YET_KNOWN')
    : ok(record)
}

/** What is in memory is good enough, unless the signal would be refused by it. */
const readFor = async (
  received: Received
): Promise<Result<VersionedConversation, StoreFailure>> => {
  const { conversations } = received.relay.ports
  const { conversationId } = received.signal
  const found = await conversations.read(conversationId)

  return found.isOk() &&
    found.value.cached &&
    admit(received, found.value.record).isErr()
    ? conversations.read(conversationId, { fresh: true })
    : found
}

const refused = (refusal: Refusal): SignalOutcome =>
  refusal === 'NOT_YET_KNOWN' ? notStored : { kind: 'IGNORED', reason: refusal }

/** An agent's words that no shopper will read are at least to be found. */
const logUntold = (
  { relay, signal }: Received,
  { seenFromPartner, handoff }: ConversationRecord,
  outcomes: FetchOutcome[]
): void => {
  const fetched = outcomes.flatMap(({ result }) =>
    result.isOk() ? result.value.updates : []
  )
  const untold = [...fetched, ...signal.updates].filter(
    ({ kind, id }) => kind === 'message' && !seenFromPartner.includes(id)
  )

  if (untold.length > 0) {
    relay.ports.log.warn('An agent wrote after the close', {
      conversationId: signal.conversationId,
      handoffId: handoff.id,
      messages: untold.length,
    })
  }
}

/** Fetches what a signal is about, applies it with what the call carries, and tells the bot. */
export const takeSignal = async (
  received: Received
): Promise<SignalOutcome> => {
  const { relay, signal } = received
  const found = await readFor(received)

  if (found.isErr()) return notStored

  const admitted = admit(received, found.value.record)

  if (admitted.isErr()) return refused(admitted.error)

  const { answered, outcomes } = await fetchOnSignal(
    relay,
    admitted.value,
    signal
  )
  const changed = await changeAndRelay(
    relay,
    found.value,
    signal.conversationId,
    (record) =>
      admit(received, record).map((current) =>
        applyUpdates(
          answered(adoptStart(current, signal.learned)),
          signal.updates,
          { at: nowIn(relay.ports), words: relay.words }
        )
      )
  )

  await reportOutcomes(relay, admitted.value, outcomes)

  if (changed.isOk()) {
    logUntold(received, changed.value, outcomes)

    return { kind: 'STORED' }
  }

  return typeof changed.error === 'string' ? refused(changed.error) : notStored
}
