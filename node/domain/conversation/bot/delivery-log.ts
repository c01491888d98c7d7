import { iso } from '../../iso'
import type { ConversationRecord } from '../conversation-record'
import type { LoggedDelivery } from './logged-delivery'
import type { BotOutcome } from '../outbox/outcome'
import type { BotItem } from '../outbox/outbox'
import { isFailed } from '../outbox/outbox'

/** Of one conversation; enough to see what happened lately. */
const KEPT = 10

const resultOf = (
  record: ConversationRecord,
  { id }: BotItem,
  { result }: BotOutcome
): LoggedDelivery['result'] => {
  if (result.isOk()) return result.value.isHeld ? 'HELD' : 'DELIVERED'

  const item = record.toBot.find((one) => one.id === id)

  return item && !isFailed(item) ? 'WAITING' : 'FAILED'
}

/** Those before it was given up and told again count too, which its own state no longer knows. */
const triesBefore = (
  logged: LoggedDelivery | undefined,
  { sent }: BotOutcome
): number =>
  logged && logged.result !== 'HELD'
    ? Math.max(logged.attempts, sent.attempts)
    : sent.attempts

const isUnsent = ({ result }: BotOutcome): boolean =>
  result.isOk() && result.value.isUnsent === true

/** The record with the last try of an event noted; not that an agent types, nor what is not sent. */
export const logDelivery = (
  record: ConversationRecord,
  event: BotItem,
  outcome: BotOutcome
): ConversationRecord => {
  if (event.payload.type === 'handoff.typing') return record

  const isOfEvent = ({ eventId }: LoggedDelivery): boolean =>
    eventId === event.id
  const logged = record.deliveries?.find(isOfEvent)
  const others = (record.deliveries ?? []).filter((one) => !isOfEvent(one))

  if (isUnsent(outcome)) return { ...record, deliveries: others }

  const { status, code, detail } = outcome.result.match<
    Pick<LoggedDelivery, 'status' | 'code' | 'detail'>
  >(
    (answer) => ({ status: answer.status }),
    (failure) => ({
      status: failure.status,
      code: failure.kind === 'RETRY' ? undefined : failure.code,
      detail: failure.detail,
    })
  )

  return {
    ...record,
    deliveries: [
      ...others,
      {
        eventId: event.id,
        type: event.payload.type,
        result: resultOf(record, event, outcome),
        status,
        code,
        detail,
        at: iso(outcome.at),
        durationMs: outcome.at - outcome.startedAt,
        attempts: triesBefore(logged, outcome) + 1,
      },
    ].slice(-KEPT),
  }
}
