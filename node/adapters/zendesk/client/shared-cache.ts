import { ok, type Result } from 'neverthrow'

import type { Clock } from '../../../ports/clock'
import type { ZendeskFailure } from './failure'

export interface Expiring<Value> {
  value: Value
  /** Milliseconds since the epoch; absent for what never expires. */
  expiresAt?: number
}

/** Values that cost a call to Zendesk, kept in this process's memory. Who asks while one is being fetched waits for that. */
export interface SharedCache<Value> {
  get(
    key: string,
    load: () => Promise<Result<Expiring<Value>, ZendeskFailure>>
  ): Promise<Result<Value, ZendeskFailure>>
  /** Drops a value that proved wrong, unless another has taken its place. */
  forget(key: string, isWrong: (value: Value) => boolean): void
}

const MAX_ENTRIES = 1000

export const sharedCache = <Value>(
  clock: Pick<Clock, 'now'>
): SharedCache<Value> => {
  const entries = new Map<string, Expiring<Value>>()
  const loads = new Map<
    string,
    Promise<Result<Expiring<Value>, ZendeskFailure>>
  >()

  const keep = (key: string, entry: Expiring<Value>): void => {
    const [oldest] = entries.keys()

    if (entries.size >= MAX_ENTRIES && oldest !== undefined) {
      entries.delete(oldest)
    }

    entries.set(key, entry)
  }

  const isAlive = ({ expiresAt }: Expiring<Value>): boolean =>
    expiresAt === undefined || clock.now() < expiresAt

  return {
    async get(key, load) {
      const kept = entries.get(key)

      if (kept && isAlive(kept)) return ok(kept.value)

      const loading = loads.get(key) ?? load()

      loads.set(key, loading)

      const loaded = await loading

      loads.delete(key)
      loaded.map((entry) => keep(key, entry))

      return loaded.map(({ value }) => value)
    },
    forget(key, isWrong) {
      const kept = entries.get(key)

      if (kept && isWrong(kept.value)) entries.delete(key)
    },
  }
}
