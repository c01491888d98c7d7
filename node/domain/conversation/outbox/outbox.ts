import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time-units'
import type { BotEvent } from '../bot/bot-event'
import type { FailureCause } from '../failures/failure-cause'
import type { PartnerCommand } from './partner-command'

interface AfterTry {
  /** Its lifetime counts from here: when it was accepted, or when the merchant had it tried again. */
  since: string
  firstTriedAt: string
  /** When the last try ended; absent where an earlier version of the app made it. */
  triedAt?: string
  attempts: number
  /** Not to be tried before this instant. */
  dueAt: string
  /** The other side named that instant itself. */
  dueAsAsked?: true
  /** The account refused us: it is due as soon as the merchant has mended that. */
  awaitsAccount?: true
  /** Why it waits, in the other side's words without secrets. */
  because: string
}

/** For the merchant to see, to have tried again where that may help, or to dismiss. */
export interface GivenUp {
  /** Absent where an earlier version of the app gave it up. */
  cause?: FailureCause
  /** In the other side's words, without secrets. */
  because: string
  mayHaveArrived?: true
}

/** Instants are ISO 8601. */
export type ItemState =
  | {
      kind: 'WAITING'
      since: string
      /** Not to be tried before this instant. */
      dueAt?: string
    }
  /** For events only: ready for a bot that asks, until it acknowledges them. */
  | { kind: 'HELD'; since: string }
  /** Tried in vain. `alone` once its batch was refused, so that one bad message does not fail its neighbours. */
  | ({ kind: 'TRIED'; alone?: true } & AfterTry)
  /** A try may have taken effect: to be checked, or to accept a double, before the next. */
  | ({
      kind: 'AMBIGUOUS'
      /** Id of the first item of what went out in one call, to go out again as it was. */
      batch: string
    } & AfterTry)
  | ({ kind: 'FAILED' } & GivenUp)

/** What was accepted and is not delivered. It leaves the outbox when delivered. */
export interface OutboxItem<Payload> {
  /** Stable over retries: the shopper's message id, the bot event's id, or the handoff's id with a suffix. */
  id: string
  payload: Payload
  acceptedAt: string
  state: ItemState
}

/** What is put into an outbox; instants are ISO 8601. */
export interface NewItem<Payload> extends Pick<
  OutboxItem<Payload>,
  'id' | 'payload' | 'acceptedAt'
> {
  /** Not to be tried before this instant. */
  dueAt?: string
}

export const waiting = <Payload>({
  id,
  payload,
  acceptedAt,
  dueAt,
}: NewItem<Payload>): OutboxItem<Payload> => ({
  id,
  payload,
  acceptedAt,
  state: { kind: 'WAITING', since: acceptedAt, dueAt },
})

export type CommandItem = OutboxItem<PartnerCommand>

export type BotItem = OutboxItem<BotEvent>

type AnyItem = OutboxItem<PartnerCommand | BotEvent>

export const isWaiting = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind !== 'FAILED'

export const isHeld = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind === 'HELD'

export const isFailed = ({ state }: OutboxItem<unknown>): boolean =>
  state.kind === 'FAILED'

/** How many tries have ended; -1 for what is not tried again. */
export const attemptsOf = ({ state }: OutboxItem<unknown>): number => {
  switch (state.kind) {
    case 'WAITING':
    case 'HELD':
      return 0

    case 'TRIED':
    case 'AMBIGUOUS':
      return state.attempts

    case 'FAILED':
      return -1
  }
}

/** Milliseconds since the epoch; 0 for what may go at once. */
export const dueTime = ({ state }: OutboxItem<unknown>): number =>
  'dueAt' in state ? Date.parse(state.dueAt ?? '') || 0 : 0

/** What may go now without passing anything by: up to the first that is not due. */
export const upToLater = <Item extends OutboxItem<unknown>>(
  items: Item[],
  now: number
): Item[] => {
  const blocked = items.findIndex((item) => dueTime(item) > now)

  return blocked === -1 ? items : items.slice(0, blocked)
}

/** The item, due at `at` (ISO 8601) where it was tried and waits for a later time. */
export const dueAtOnce = <Item extends OutboxItem<unknown>>(
  item: Item,
  at: string
): Item =>
  (item.state.kind === 'TRIED' || item.state.kind === 'AMBIGUOUS') &&
  dueTime(item) > Date.parse(at)
    ? { ...item, state: { ...item.state, dueAt: at } }
    : item

/** The other side refuses our account, which somebody has to mend. */
export const awaitsAccount = ({ state }: OutboxItem<unknown>): boolean =>
  'awaitsAccount' in state && state.awaitsAccount === true

/** The item once its account takes our calls again: where it waited for that it is due at `dueAt` (ISO 8601). */
export const released = <Item extends OutboxItem<unknown>>(
  item: Item,
  dueAt: string
): Item =>
  'awaitsAccount' in item.state && item.state.awaitsAccount
    ? { ...item, state: { ...item.state, awaitsAccount: undefined, dueAt } }
    : item

const lifetimeOf = (payload: AnyItem['payload']): number => {
  if (!('kind' in payload)) return DAY_MS

  switch (payload.kind) {
    case 'start':
      return payload.isOver ? DAY_MS : 5 * MINUTE_MS

    case 'message':
      return 2 * HOUR_MS

    case 'end':
    case 'note':
      return DAY_MS
  }
}

/**
 * When it is no longer worth a try, in milliseconds since the epoch: a start after 5 minutes, a message after 2 hours,
 * all else after a day, as the search for what a start may have made.
 */
export const endOfLife = ({ payload, state }: AnyItem): number =>
  state.kind === 'FAILED'
    ? Infinity
    : Date.parse(state.since) + lifetimeOf(payload)

export const failed = <Item extends OutboxItem<unknown>>(
  item: Item,
  why: Pick<GivenUp, 'because' | 'cause'>,
  mayHaveArrived = item.state.kind === 'AMBIGUOUS'
): Item => ({
  ...item,
  state: {
    kind: 'FAILED',
    ...why,
    ...(mayHaveArrived ? { mayHaveArrived: true } : {}),
  },
})

export const becauseOf = ({ state }: OutboxItem<unknown>): string =>
  'because' in state ? state.because : 'It waited for too long'

/** The item once its time has run out. */
export const expired = <Item extends OutboxItem<unknown>>(item: Item): Item =>
  failed(item, {
    cause: awaitsAccount(item) ? 'ACCOUNT_REFUSED' : 'NO_ANSWER',
    because: becauseOf(item),
  })
