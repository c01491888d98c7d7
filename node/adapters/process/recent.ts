import { purging } from './purging'

interface Entry<Value> {
  value: Value
  until: number
  size: number
}

/** Entries with what they weigh together; one that is set goes to the end. */
class Entries<Value> extends Map<string, Entry<Value>> {
  total = 0

  override set(key: string, entry: Entry<Value>): this {
    this.delete(key)
    this.total += entry.size

    return super.set(key, entry)
  }

  override delete(key: string): boolean {
    this.total -= this.get(key)?.size ?? 0

    return super.delete(key)
  }
}

/** A bounded memory of this process. What it holds is a hint; keys must name account and workspace. */
export interface Recent<Value> {
  get(key: string): Value | undefined
  /** `size` counts towards all that is kept; 1 where values are small. */
  set(key: string, value: Value, size?: number): void
  delete(key: string): void
}

/**
 * Keeps values of at most `max` together, the least recently used going first, each for `lifetimeMs` after it was set. What is over
 * leaves the memory within as long again, asked for or not: some of it opens something.
 */
export const recent = <Value>(
  { max, lifetimeMs }: { max: number; lifetimeMs: number },
  now: () => number = Date.now
): Recent<Value> => {
  const entries = new Entries<Value>()
  const purge = purging(entries, ({ until }) => until <= now(), lifetimeMs)

  return {
    get: (key) => {
      const entry = entries.get(key)

      if (!entry || entry.until <= now()) return undefined

      entries.set(key, entry)

      return entry.value
    },
    set: (key, value, size = 1) => {
      entries.set(key, { value, until: now() + lifetimeMs, size })

      for (const oldest of entries.keys()) {
        if (entries.total <= max) break
        entries.delete(oldest)
      }

      purge()
    },
    delete: (key) => {
      entries.delete(key)
    },
  }
}
