import type { Result } from 'neverthrow'
import { ok } from 'neverthrow'

import { MINUTE_MS } from '../../../domain/time-units'
import type { Clock } from '../../../ports/clock'
import { purging } from '../../process/purging'
import type { ZendeskFailure } from './failure'

export interface Expiring<Value> {
  value: Value
  /** Milliseconds since the epoch; absent for what never expires. */
  expiresAt?: number
}

type Load<Value> = () => Promise<Result<Expiring<Value>, ZendeskFailure>>

/** Values that cost a call to Zendesk, kept in this process's memory. Concurrent callers share one fetch. */
export interface SharedCache<Value> {
  get(key: string, load: Load<Value>): Promise<Result<Value, ZendeskFailure>>
  /** Drops a value that proved wrong, unless another has taken its place. */
  forget(key: string, isWrong: (value: Value) => boolean): void
}

/** Tokens and ids: an entry and its key are some hundred bytes. */
const MAX_ENTRIES = 1000

/** How soon what has expired leaves the memory: tokens are among it. */
const PURGE_MS = MINUTE_MS

export const sharedCache = <Value>(
  clock: Pick<Clock, 'now'>
): SharedCache<Value> => {
  const entries = new Map<string, Expiring<Value>>()
  const loads = new Map<string, ReturnType<Load<Value>>>()

  const isAlive = ({ expiresAt }: Expiring<Value>): boolean =>
    expiresAt === undefined || clock.now() < expiresAt

  const purge = purging(entries, (entry) => !isAlive(entry), PURGE_MS)

  const keep = (key: string, entry: Expiring<Value>): void => {
    const [oldest] = entries.keys()

    if (entries.size >= MAX_ENTRIES && oldest !== undefined) {
      entries.delete(oldest)
    }

    entries.set(key, entry)
    purge()
  }

  const start = (key: string, load: Load<Value>): ReturnType<Load<Value>> => {
    const loading = load()
      .then((loaded) => {
        loaded.map((entry) => keep(key, entry))

        return loaded
      })
      .finally(() => loads.delete(key))

    loads.set(key, loading)

    return loading
  }

  return {
    async get(key, load) {
      const kept = entries.get(key)

      if (kept && isAlive(kept)) return ok(kept.value)

      const loaded = await (loads.get(key) ?? start(key, load))

      return loaded.map(({ value }) => value)
    },
    forget(key, isWrong) {
      const kept = entries.get(key)

      if (kept && isWrong(kept.value)) entries.delete(key)
    },
  }
}
