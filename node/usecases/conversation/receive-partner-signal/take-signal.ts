import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { changeHandoff } from '../../../domain/conversation/change-handoff'
import type { SignalSource } from '../../../domain/conversation/find-signalled'
import {
  findSignalled,
  mayBecomeKnown,
} from '../../../domain/conversation/find-signalled'
import { noteOnPast } from '../../../domain/conversation/note-on-past'
import { adoptStart } from '../../../domain/handoff/adopt-start'
import { applyUpdates } from '../../../domain/handoff/apply-updates'
import type { Handoff } from '../../../domain/handoff/handoff'
import { isOpen } from '../../../domain/handoff/handoff-state'
import { requestFetch } from '../../../domain/handoff/pending-fetch'
import { untold } from '../../../domain/handoff/told'
import type { PartnerName } from '../../../domain/partner-name'
import { nowIn } from '../../../ports/clock'
import type { VersionedConversation } from '../../../ports/conversation-store'
import type { PartnerSignal } from '../../../ports/partner'
import type { StoreFailure } from '../../../ports/store-failure'
import { changeAndRelay } from '../relay/change-and-relay'
import type { Relay } from '../relay/relay'
import type { IgnoredBecause, SignalOutcome } from './signal-outcome'
import { notStored } from './signal-outcome'

/** A webhook call that is proven to be the partner's. */
interface Received {
  relay: Relay
  partner: PartnerName
  signal: PartnerSignal
}

type Refusal = IgnoredBecause | 'NOT_YET_KNOWN'

/** The record with a fetch noted, and with what the signal itself carries. */
const withSignal = (
  { relay: { ports, words }, signal }: Received,
  record: ConversationRecord,
  { id }: Handoff
): ConversationRecord =>
  changeHandoff(record, id, (handoff) => {
    const { learned, fetch, updates } = signal
    const known = learned ? adoptStart(handoff, learned, nowIn(ports)) : handoff
    const dueAt = new Date(ports.clock.now() + (fetch?.afterMs ?? 0))
    const asking = fetch
      ? requestFetch(known, {
          id: ports.ids.next(),
          withStatus: fetch.withStatus,
          dueAt: dueAt.toISOString(),
        })
      : known

    return applyUpdates(untold(asking), updates, {
      at: nowIn(ports),
      words: words(record),
    })
  })

/** The signal says that there are new words, to be fetched. */
const tellsWords = ({ fetch }: PartnerSignal): boolean =>
  fetch?.withStatus === false

const tellsEnd = ({ fetch, updates }: PartnerSignal): boolean =>
  fetch?.withStatus === true ||
  updates.some(({ kind }) => kind === 'unavailable')

/** The record once a signal shows a second ticket that a repeated start has made, unless that one has ended already. */
const withSecond = (
  { relay: { ports }, signal, partner }: Received,
  record: ConversationRecord
): ConversationRecord | undefined => {
  const { learned, handoffId } = signal

  if (!learned || handoffId === undefined || tellsEnd(signal)) return undefined

  const meant = findSignalled(record, { partner, handoffId })

  return (
    meant &&
    changeHandoff(record, meant.id, (handoff) =>
      untold(adoptStart(handoff, learned, nowIn(ports)))
    )
  )
}

/** The record with a signal that is about none of the handoffs that are kept whole. */
const takeForeign = (
  received: Received,
  record: ConversationRecord,
  source: SignalSource
): Result<ConversationRecord, Refusal> => {
  const { relay, signal } = received
  const noted =
    withSecond(received, record) ??
    (tellsWords(signal)
      ? noteOnPast(record, source, nowIn(relay.ports))
      : undefined)

  if (noted) return ok(noted)
  if (!mayBecomeKnown(record, source)) return err('OTHER_HANDOFF')

  return signal.updates.length > 0
    ? err('NOT_YET_KNOWN')
    : ok(withSignal(received, record, record.handoff))
}

/** The record with the signal in it. A second close is not worth a call to the partner, while late words may be. */
const take = (
  received: Received,
  record: ConversationRecord | undefined
): Result<ConversationRecord, Refusal> => {
  if (!record) return err('OTHER_HANDOFF')

  const { signal, partner } = received
  const source = { ...signal, partner }
  const handoff = findSignalled(record, source)

  if (!handoff) return takeForeign(received, record, source)

  return signal.fetch?.withStatus && !isOpen(handoff)
    ? err('CLOSED_ALREADY')
    : ok(withSignal(received, record, handoff))
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
    take(received, found.value.record).isErr()
    ? conversations.read(conversationId, { fresh: true })
    : found
}

/** Notes what a signal asks for and carries, then does it: the partner is asked, and the bot told. */
export const takeSignal = async (
  received: Received
): Promise<SignalOutcome> => {
  const { relay, signal } = received
  const found = await readFor(received)

  if (found.isErr()) return notStored

  const changed = await changeAndRelay(
    relay,
    found.value,
    signal.conversationId,
    (record) => take(received, record)
  )

  if (changed.isOk()) return { kind: 'STORED' }

  return typeof changed.error !== 'string' || changed.error === 'NOT_YET_KNOWN'
    ? notStored
    : { kind: 'IGNORED', reason: changed.error }
}
