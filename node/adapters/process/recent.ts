import { purging } from './purging'

interface Entry<Value> {
  value: Value
  until: number
}

/** A bounded memory of this process. What it holds is a hint; keys must name account and workspace. */
export interface Recent<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
}

/**
 * Keeps at most `max` values, the least recently used going first, each for `lifetimeMs` after it was set. What is over leaves the
 * memory within as long again, asked for or not: some of it opens something.
 */
export const recent = <Value>(
  { max, lifetimeMs }: { max: number; lifetimeMs: number },
  now: () => number = Date.now
): Recent<Value> => {
  const entries = new Map<string, Entry<Value>>()

  const purge = purging(entries, ({ until }) => until <= now(), lifetimeMs)

  const place = (key: string, entry: Entry<Value>): void => {
    entries.delete(key)
    entries.set(key, entry)
  }

  return {
    get: (key) => {
      const entry = entries.get(key)

      if (!entry || entry.until <= now()) return undefined

      place(key, entry)

      return entry.value
    },
    set: (key, value) => {
      place(key, { value, until: now() + lifetimeMs })

      const [oldest] = entries.keys()

      if (entries.size > max && oldest !== undefined) entries.delete(oldest)
      purge()
    },
    delete: (key) => {
      entries.delete(key)
    },
  }
}
