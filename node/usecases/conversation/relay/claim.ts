import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { changeHandoff } from '../../../domain/conversation/change-handoff'
import { changeEach } from '../../../domain/change-each'
import { changeHandoffs } from '../../../domain/conversation/change-handoffs'
import { handoffsOf } from '../../../domain/conversation/conversation-record'
import { isWorkDue } from '../../../domain/conversation/due-work'
import {
  freeLease,
  isLeased,
  planDelivery,
  releaseExpired,
  takeLease,
} from '../../../domain/conversation/lease'
import { dueAfterSilence } from '../../../domain/conversation/outbox/after-silence'
import { expire } from '../../../domain/conversation/settle'
import { withTimeline } from '../../../domain/conversation/timeline/with-timeline'
import type { PartnerLimits } from '../../../domain/handoff/batches'
import { hasWork } from '../../../domain/handoff/due-work'
import type { Handoff } from '../../../domain/handoff/handoff'
import { failHandoff } from '../../../domain/handoff/fail-handoff'
import { nowIn } from '../../../ports/clock'
import type { Relay } from './relay'
import { SHORTEST_TRY_MS } from './relay'

const oneByOne: PartnerLimits = { maxBatch: 1 }

/** How each partner with something to send takes it. */
const limitsFor = async (
  relay: Relay,
  handoffs: Handoff[]
): Promise<(handoff: Handoff) => PartnerLimits> => {
  const limits = new Map<string, PartnerLimits>()

  for (const { partner: name } of handoffs.filter(hasWork)) {
    limits.set(name, (await relay.partner(name)).unwrapOr(oneByOne))
  }

  return ({ partner }) => limits.get(partner) ?? oneByOne
}

/** The handoffs whose partner is connected to another account by now are over: nobody there knows of them. */
const withoutLost = (
  relay: Relay,
  record: ConversationRecord
): ConversationRecord =>
  handoffsOf(record)
    .filter((handoff) => hasWork(handoff) && relay.isElsewhere(handoff))
    .reduce(
      (before, { id }) =>
        changeHandoff(before, id, (handoff) =>
          failHandoff(
            handoff,
            'The partner is connected to another account',
            nowIn(relay.ports),
            relay.words(record)
          )
        ),
      record
    )

/** What only sits out its pause is due once its partner has answered again. */
const withoutPauses = (
  { ports, settings }: Relay,
  record: ConversationRecord
): ConversationRecord =>
  changeHandoffs(record, (handoff) => {
    const { endedAt } = settings.partners[handoff.partner]?.silence ?? {}

    return endedAt === undefined
      ? handoff
      : changeEach(handoff, 'commands', (item) =>
          dueAfterSilence(item, endedAt, nowIn(ports))
        )
  })

const claimed = async (
  relay: Relay,
  record: ConversationRecord
): Promise<ConversationRecord> => {
  const now = relay.ports.clock.now()
  const isOurs = record.lease?.holder === relay.holder

  if (isLeased(record, now) && !isOurs) return record

  const free = isOurs ? freeLease(record) : releaseExpired(record)

  if (relay.deadline - now < SHORTEST_TRY_MS) return isOurs ? free : record

  const alive = expire(free, now, relay.words(free))
  const current = withoutPauses(relay, withoutLost(relay, alive))

  if (!isWorkDue(current, now)) return current

  const limitsOf = await limitsFor(relay, handoffsOf(current))

  return takeLease(
    current,
    relay.holder,
    planDelivery(current, now, limitsOf),
    now
  )
}

/**
 * The record with the lease taken for all that is due, and with what happened since `before`. Without one when nothing is due or
 * there is no time left; as it is while somebody else delivers. Nothing is written.
 */
export const claim = async (
  relay: Relay,
  before: ConversationRecord | undefined,
  record: ConversationRecord
): Promise<ConversationRecord> =>
  withTimeline(before, await claimed(relay, record), {
    at: nowIn(relay.ports),
    // Nothing is delivered here: what leaves the record ran out of its time.
    gone: { state: 'DROPPED' },
  })
