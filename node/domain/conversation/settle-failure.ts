import type { DeliveryFailure } from './delivery-failure'
import type { Tried, TriedItem } from './outcome'
import type { OutboxItem } from './outbox'
import { isToGiveUp, retryDelay, slowRetryDelay } from './retry-policy'

export const delayAfter = (
  failure: Exclude<DeliveryFailure, { kind: 'REFUSED' }>,
  attempts: number,
  jitter: number
): number =>
  failure.kind === 'CONNECTION'
    ? slowRetryDelay(jitter)
    : retryDelay(attempts, jitter, failure.retryAfterMs)

export const failed = <Item extends OutboxItem<unknown>>(
  item: Item,
  detail: string
): Item => ({ ...item, status: 'FAILED', dueAt: undefined, detail })

/** The item after a try that failed: to be tried again later, or failed for good. */
export const afterFailure = <Item extends OutboxItem<unknown>>(
  item: Item,
  failure: DeliveryFailure,
  { at, jitter }: Tried
): Item => {
  const tried = { ...item, attempts: item.attempts + 1 }

  if (failure.kind === 'REFUSED' || isToGiveUp(item, at)) {
    return failed(tried, failure.detail)
  }

  const delay = delayAfter(failure, tried.attempts, jitter)

  return {
    ...tried,
    detail: failure.detail,
    dueAt: new Date(at + delay).toISOString(),
    ...(failure.kind === 'RETRY' && failure.ambiguous
      ? { ambiguous: true }
      : {}),
  }
}

/** Whether an item is the one that was tried: to be delivered it is enough once, a failure counts for its own try only. */
export const isTried = (
  item: OutboxItem<unknown>,
  sent: readonly TriedItem[],
  wasDelivered: boolean
): boolean =>
  sent.some(
    ({ id, attempts }) =>
      id === item.id &&
      (wasDelivered ||
        (item.status === 'WAITING' && attempts === item.attempts))
  )
