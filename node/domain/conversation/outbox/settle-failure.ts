import { iso } from '../../iso'
import type { DeliveryFailure } from './delivery-failure'
import { causeOf } from '../failures/failure-cause'
import type { Tried, TriedItem } from './outcome'
import type { BotItem, CommandItem, ItemState, OutboxItem } from './outbox'
import { attemptsOf, endOfLife, failed } from './outbox'
import { retryDelay, slowRetryDelay } from './retry-policy'

/** Trying again later may help. */
export type Passing = Extract<DeliveryFailure, { kind: 'RETRY' | 'CONNECTION' }>

export const isPassing = (failure: DeliveryFailure): failure is Passing =>
  failure.kind === 'RETRY' || failure.kind === 'CONNECTION'

/** A first refusal may pass by itself, such as a gateway's during a change; from the second one on, a person must fix it. */
export const delayAfter = (
  failure: Passing,
  attempts: number,
  jitter: number
): number => {
  if (failure.kind === 'RETRY') {
    return retryDelay(attempts, jitter, failure.retryAfterMs)
  }

  return attempts === 1 ? retryDelay(attempts, jitter) : slowRetryDelay(jitter)
}

const isAmbiguous = (failure: DeliveryFailure): boolean =>
  failure.kind === 'RETRY'
    ? failure.ambiguous
    : failure.kind === 'REFUSED' && failure.mayHaveArrived === true

/** What it waits for beside its pause. */
const waitsFor = (
  failure: Passing
): Pick<
  Extract<ItemState, { kind: 'TRIED' }>,
  'awaitsAccount' | 'dueAsAsked'
> => ({
  awaitsAccount: failure.kind === 'CONNECTION' || undefined,
  dueAsAsked:
    (failure.kind === 'RETRY' && failure.retryAfterMs !== undefined) ||
    undefined,
})

const isSettled = (
  state: ItemState
): state is Extract<ItemState, { kind: 'FAILED' | 'HELD' }> =>
  state.kind === 'FAILED' || state.kind === 'HELD'

/** The item after a try that failed: to be tried again later, or failed for good. `batch` is the first item of its call. */
export const afterFailure = <Item extends CommandItem | BotItem>(
  item: Item,
  failure: DeliveryFailure,
  { startedAt, at, jitter }: Tried,
  batch = item.id
): Item => {
  const { state } = item
  const end = endOfLife(item)

  if (isSettled(state)) return item

  if (!isPassing(failure) || at >= end) {
    return failed(
      item,
      { because: failure.detail, cause: causeOf(failure) },
      state.kind === 'AMBIGUOUS' || isAmbiguous(failure)
    )
  }

  const attempts = attemptsOf(item) + 1
  const dueAt = Math.min(at + delayAfter(failure, attempts, jitter), end)
  const tried = {
    since: state.since,
    firstTriedAt:
      state.kind === 'WAITING' ? iso(startedAt) : state.firstTriedAt,
    triedAt: iso(at),
    attempts,
    dueAt: iso(dueAt),
    because: failure.detail,
    ...waitsFor(failure),
  }

  if (state.kind === 'AMBIGUOUS')
    return { ...item, state: { ...state, ...tried } }
  if (isAmbiguous(failure)) {
    return { ...item, state: { ...tried, kind: 'AMBIGUOUS', batch } }
  }

  return {
    ...item,
    state: {
      ...tried,
      kind: 'TRIED',
      ...(state.kind === 'TRIED' && state.alone ? { alone: true } : {}),
    },
  }
}

/** Whether an item is the one that was tried: a delivery counts for any try of it, a failure for that try only. */
export const isTried = (
  item: OutboxItem<unknown>,
  sent: readonly TriedItem[],
  wasDelivered: boolean
): boolean =>
  sent.some(
    ({ id, attempts }) =>
      id === item.id && (wasDelivered || attempts === attemptsOf(item))
  )
