import { changeEach } from '../../change-each'
import type { Handoff } from '../../handoff/handoff'
import { changeHandoffs } from '../change-handoffs'
import type { ConversationRecord } from '../conversation-record'
import type { FailureCause } from './failure-cause'
import type { OutboxItem } from '../outbox/outbox'
import { dueAtOnce } from '../outbox/outbox'

/** Whatever is mended, there is nobody who would take it. */
const hopeless: FailureCause[] = ['ENDED', 'NOT_OPENED']

const isHopeful = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind === 'FAILED' && !hopeless.some((cause) => cause === state.cause)

/** A partner that never got the conversation, or has lost it, has nothing that it could be sent to. */
export const mayBeSentAgain = (
  { partnerReference }: Handoff,
  item: OutboxItem<unknown>
): boolean => partnerReference !== undefined && isHopeful(item)

/** One about an earlier handoff would speak into another conversation. */
export const mayBeToldAgain = (
  { handoff }: ConversationRecord,
  event: OutboxItem<unknown>
): boolean => event.id.startsWith(`${handoff.id}:`) && isHopeful(event)

const retried = <Item extends OutboxItem<unknown>>(
  item: Item,
  at: string,
  mayHelp: boolean
): Item =>
  mayHelp
    ? { ...item, state: { kind: 'WAITING', since: at } }
    : dueAtOnce(item, at)

/**
 * The record with its failed items waiting again, in their old order, and with what was tried and waits for a later time due
 * at once. `at` is ISO 8601.
 */
export const retryFailed = (
  record: ConversationRecord,
  at: string
): ConversationRecord =>
  changeEach(
    changeHandoffs(record, (handoff) =>
      changeEach(handoff, 'commands', (item) =>
        retried(item, at, mayBeSentAgain(handoff, item))
      )
    ),
    'toBot',
    (item) => retried(item, at, mayBeToldAgain(record, item))
  )
