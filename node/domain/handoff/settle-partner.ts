import type { DeliveryFailure } from '../conversation/outbox/delivery-failure'
import type { CommandItem } from '../conversation/outbox/outbox'
import { endOfLife } from '../conversation/outbox/outbox'
import type { Delivered, PartnerOutcome } from '../conversation/outbox/outcome'
import {
  afterFailure,
  isPassing,
  isTried,
} from '../conversation/outbox/settle-failure'
import { iso } from '../iso'
import { adoptStart } from './adopt-start'
import { applyUpdates } from './apply-updates'
import type { MerchantWords } from './close-handoff'
import { endStarted, failHandoff, withoutPartner } from './fail-handoff'
import { withoutTranscript } from './filed-transcript'
import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { mergeMemory } from './merge-memory'
import { spendCall } from './pace'
import { requestFetch } from './pending-fetch'
import { withSentFiles } from './sent-files'
import { withDepartment } from './tally'
import type { Told } from './told'
import { untold } from './told'
import { changeAndTell } from './transition'

/** One settled call: what was sent in it, how it ended, and the words for shoppers who now reach nobody. */
interface Settlement {
  sent: CommandItem[]
  outcome: PartnerOutcome
  words: MerchantWords
}

/** What the partner made becomes the handoff's, unless a signal has shown meanwhile what a first try made. */
const withDelivery = (
  handoff: Handoff,
  { sent, outcome }: Settlement,
  { memory, partnerReference }: Delivered
): Handoff => {
  const isStart = sent.some(({ payload }) => payload.kind === 'start')
  const known = handoff.partnerReference

  return isStart && known !== undefined && partnerReference !== undefined
    ? adoptStart(handoff, { memory, partnerReference }, iso(outcome.at))
    : {
        ...handoff,
        memory: mergeMemory(handoff.memory, outcome.memoryBefore, memory),
        partnerReference: partnerReference ?? known,
      }
}

const afterDelivery = (
  handoff: Handoff,
  settlement: Settlement,
  delivery: Delivered
): Told => {
  const { sent, outcome, words } = settlement
  const at = iso(outcome.at)
  const isStart = sent.some(({ payload }) => payload.kind === 'start')
  const taken = withDelivery(handoff, settlement, delivery)
  const settled = {
    ...withSentFiles(taken, delivery.files),
    tally: withDepartment(taken, delivery.department),
    commands: taken.commands.filter((item) => !sent.includes(item)),
  }
  const isRead = isStart && !delivery.fetchesTranscript
  const told = applyUpdates(
    untold(isRead ? withoutTranscript(settled) : settled),
    delivery.updates ?? [],
    { at, words }
  )

  return told.handoff.status === 'REQUESTED'
    ? changeAndTell(told, { kind: 'queued', at }, 'queued')
    : told
}

/** The commands as they wait on: a refused batch apart, an ambiguous one as it was sent. */
const waitingOn = (
  item: CommandItem,
  { sent, outcome }: Settlement,
  failure: DeliveryFailure
): CommandItem => {
  if (failure.kind !== 'REFUSED' || sent.length === 1) {
    return afterFailure(item, failure, outcome, sent[0]?.id)
  }

  const retry: DeliveryFailure = { ...failure, kind: 'RETRY', ambiguous: false }
  const { state, ...tried } = afterFailure(item, retry, outcome)
  const dueAt = iso(outcome.at)

  if (state.kind === 'AMBIGUOUS')
    return { ...tried, state: { ...state, dueAt, batch: item.id } }

  return {
    ...tried,
    state: state.kind === 'TRIED' ? { ...state, dueAt, alone: true } : state,
  }
}

/** Words that the agent sent before the end may still be on their way, and must not be overtaken by the close. */
const SETTLE_MS = 3000

/** The handoff once a refusal has shown that the agent is done: the end is settled as one that the partner tells. */
const afterEnd = (
  handoff: Handoff,
  { at }: PartnerOutcome,
  { detail }: DeliveryFailure
): Handoff => {
  const { pendingFetch } = handoff
  const rest = withoutPartner(handoff, detail)

  if (!isOpen(handoff)) return rest

  return pendingFetch?.withStatus
    ? { ...rest, pendingFetch }
    : requestFetch(rest, {
        id: `${handoff.id}:ended`,
        withStatus: true,
        dueAt: iso(at + SETTLE_MS),
      })
}

/** Whether a start is tried again. No shopper waits until an account is fixed. */
const waitsOn = (
  start: CommandItem,
  { at }: PartnerOutcome,
  { kind }: DeliveryFailure
): boolean =>
  at < endOfLife(start) &&
  (kind === 'RETRY' ||
    (kind === 'CONNECTION' &&
      start.payload.kind === 'start' &&
      start.payload.isOver === true))

const afterPartnerFailure = (
  handoff: Handoff,
  settlement: Settlement,
  failure: DeliveryFailure
): Told => {
  const { sent, outcome, words } = settlement
  const at = iso(outcome.at)
  const [first] = sent

  if (first?.payload.kind === 'start' && !waitsOn(first, outcome, failure)) {
    return isPassing(failure)
      ? endStarted(handoff, failure.detail, outcome.at, words)
      : failHandoff(handoff, failure.detail, at, words)
  }

  if (failure.kind === 'ENDED')
    return untold(afterEnd(handoff, outcome, failure))

  if (failure.kind === 'REFUSED' && failure.concerns === 'TICKET') {
    return failHandoff(handoff, failure.detail, at, words)
  }

  return untold({
    ...handoff,
    commands: handoff.commands.map((item) =>
      sent.includes(item) ? waitingOn(item, settlement, failure) : item
    ),
  })
}

const withCall = (
  handoff: Handoff,
  { pace, startedAt, memoryBefore, result }: PartnerOutcome
): Handoff => {
  const { memory, maybeDoubled = false } = result.match(
    (delivery) => ({ ...delivery, memory: undefined }),
    (failure) => failure
  )

  return {
    ...handoff,
    ambiguousSends: handoff.ambiguousSends + (maybeDoubled ? 1 : 0),
    ...(pace
      ? { spentCalls: spendCall(handoff.spentCalls, pace, startedAt) }
      : {}),
    ...(memory
      ? { memory: mergeMemory(handoff.memory, memoryBefore, memory) }
      : {}),
  }
}

/** The handoff after commands were sent to the partner, or could not be. */
export const settlePartner = (
  handoff: Handoff,
  outcome: PartnerOutcome,
  words: MerchantWords
): Told => {
  const sent = handoff.commands.filter((item) =>
    isTried(item, outcome.sent, outcome.result.isOk())
  )

  if (sent.length === 0) return untold(handoff)

  const settlement = { sent, outcome, words }
  const called = withCall(handoff, outcome)

  return outcome.result.match(
    (delivery) => afterDelivery(called, settlement, delivery),
    (failure) => afterPartnerFailure(called, settlement, failure)
  )
}
