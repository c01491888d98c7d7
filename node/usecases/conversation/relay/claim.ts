import { atPartner } from '../../../domain/conversation/at-partner'
import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import {
  dueHandoffs,
  planDelivery,
} from '../../../domain/conversation/delivery-plan'
import { isWorkDue } from '../../../domain/conversation/due-work'
import {
  isHeld,
  releaseExpired,
  takeLease,
} from '../../../domain/conversation/lease'
import type { Relay } from './relay'
import { SHORTEST_TRY_MS } from './relay'

const batchSize = async (
  relay: Relay,
  record: ConversationRecord,
  handoffId: string
): Promise<number> => {
  const found = atPartner(record, handoffId)
  const partner = found && (await relay.partner(found.handoff.partner))

  return partner?.isOk() ? partner.value.maxBatch : 1
}

/**
 * The record with the lease taken for all that is due, or undefined when nothing is due, somebody else delivers, or there
 * is no time left. Nothing is written.
 */
export const claim = async (
  relay: Relay,
  record: ConversationRecord
): Promise<ConversationRecord | undefined> => {
  const now = relay.ports.clock.now()
  const isOurs = record.lease?.holder === relay.holder

  if (isHeld(record, now) && !isOurs) return undefined
  if (relay.deadline - now < SHORTEST_TRY_MS) return undefined

  const free = isOurs ? record : releaseExpired(record)

  if (!isWorkDue(free, now)) return undefined

  const sizes = new Map<string, number>()

  for (const handoffId of dueHandoffs(free, now)) {
    sizes.set(handoffId, await batchSize(relay, free, handoffId))
  }

  const plan = planDelivery(free, now, (id) => sizes.get(id) ?? 1)

  return takeLease(free, relay.holder, plan, now)
}
