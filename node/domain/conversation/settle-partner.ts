import { changeAtPartner, pruneFormer } from './at-partner'
import type { MerchantWords } from './close-handoff'
import { closeUnavailable } from './close-handoff'
import type { ConversationRecord } from './conversation-record'
import type { DeliveryFailure } from './delivery-failure'
import { mergeMemory } from './merge-memory'
import type { PartnerDelivery, PartnerOutcome } from './outcome'
import type { PartnerItem } from './outbox'
import { applyUpdates, queueHandoff } from './apply-updates'
import { isToGiveUp } from './retry-policy'
import { afterFailure, failed, isTried } from './settle-failure'

/** One settled call: what was sent in it, how it ended, and the words for shoppers who now reach nobody. */
interface Settlement {
  sent: PartnerItem[]
  outcome: PartnerOutcome
  words: MerchantWords
}

const iso = (instant: number): string => new Date(instant).toISOString()

const afterDelivery = (
  record: ConversationRecord,
  { sent, outcome, words }: Settlement,
  delivery: PartnerDelivery
): ConversationRecord => {
  const settled = changeAtPartner(
    {
      ...record,
      toPartner: record.toPartner.filter((item) => !sent.includes(item)),
    },
    outcome.handoffId,
    ({ handoff, partnerMemory }) => ({
      partnerMemory: mergeMemory(
        partnerMemory,
        outcome.memoryBefore,
        delivery.memory
      ),
      handoff: {
        ...handoff,
        partnerReference: delivery.partnerReference ?? handoff.partnerReference,
        ambiguousSends:
          handoff.ambiguousSends + (delivery.maybeDoubled ? 1 : 0),
      },
    })
  )

  if (settled.handoff.id !== outcome.handoffId) return settled

  const at = iso(outcome.at)
  const told = applyUpdates(settled, delivery.updates ?? [], { at, words })

  return told.handoff.status === 'REQUESTED'
    ? queueHandoff(told, at, 'queued')
    : told
}

/** The partner will never have the handoff: nothing of it can be sent, and the bot takes over again. */
const afterFailedStart = (
  record: ConversationRecord,
  { outcome, words }: Settlement,
  detail: string
): ConversationRecord => {
  const toPartner = record.toPartner.flatMap((item) => {
    if (item.handoffId !== outcome.handoffId) return [item]

    return item.payload.kind === 'message' ? [failed(item, detail)] : []
  })

  if (record.handoff.id !== outcome.handoffId) return { ...record, toPartner }

  return closeUnavailable(
    { ...record, toPartner, pendingFetch: undefined },
    'PARTNER_FAILED',
    iso(outcome.at),
    words
  )
}

/** What the call did before it failed is not done again. */
const withProgress = (
  record: ConversationRecord,
  { handoffId, memoryBefore }: PartnerOutcome,
  { memory }: DeliveryFailure
): ConversationRecord =>
  memory
    ? changeAtPartner(record, handoffId, ({ handoff, partnerMemory }) => ({
        handoff,
        partnerMemory: mergeMemory(partnerMemory, memoryBefore, memory),
      }))
    : record

/** The commands as they wait on: a refused batch apart, an ambiguous one as it was sent. */
const waitingOn = (
  item: PartnerItem,
  { sent, outcome }: Settlement,
  failure: DeliveryFailure
): PartnerItem => {
  if (failure.kind === 'REFUSED' && sent.length > 1) {
    return { ...item, attempts: item.attempts + 1, alone: true }
  }

  const tried = afterFailure(item, failure, outcome)

  return tried.ambiguous ? { ...tried, sentWith: sent[0]?.id } : tried
}

const afterPartnerFailure = (
  record: ConversationRecord,
  settlement: Settlement,
  failure: DeliveryFailure
): ConversationRecord => {
  const [first] = settlement.sent
  const isOver =
    failure.kind !== 'RETRY' ||
    (first !== undefined && isToGiveUp(first, settlement.outcome.at))

  if (first?.payload.kind === 'start' && isOver) {
    return afterFailedStart(record, settlement, failure.detail)
  }

  return {
    ...record,
    toPartner: record.toPartner.map((item) =>
      settlement.sent.includes(item)
        ? waitingOn(item, settlement, failure)
        : item
    ),
  }
}

/** The record after commands were sent to the partner, or could not be. */
export const settlePartner = (
  record: ConversationRecord,
  outcome: PartnerOutcome,
  words: MerchantWords
): ConversationRecord => {
  const sent = record.toPartner.filter(
    (item) =>
      item.handoffId === outcome.handoffId &&
      isTried(item, outcome.sent, outcome.result.isOk())
  )

  if (sent.length === 0) return record

  const settlement = { sent, outcome, words }

  return pruneFormer(
    outcome.result.match(
      (delivery) => afterDelivery(record, settlement, delivery),
      (failure) =>
        afterPartnerFailure(
          withProgress(record, outcome, failure),
          settlement,
          failure
        )
    )
  )
}
