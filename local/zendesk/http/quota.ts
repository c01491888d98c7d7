export interface Quota {
  total: number
  remaining: number
  /** Seconds until all of it is back. */
  resets: number
  exceeded: boolean
}

/** Counts one more call of a key in windows of `windowMs`; a restart begins anew. */
export type Count = (key: string, total: number, windowMs: number) => Quota

export const makeCount = (now: () => number): Count => {
  const windows = new Map<string, { startedAt: number; used: number }>()

  return (key, total, windowMs) => {
    const current = windows.get(key)
    const fresh = !current || now() - current.startedAt >= windowMs
    const window = fresh ? { startedAt: now(), used: 0 } : current
    window.used += 1
    windows.set(key, window)

    return {
      total,
      remaining: Math.max(0, total - window.used),
      resets: Math.ceil((window.startedAt + windowMs - now()) / 1000),
      exceeded: window.used > total,
    }
  }
}

export const quotaHeader = (
  name: string,
  { total, remaining, resets }: Omit<Quota, 'exceeded'>
): Record<string, string> => ({
  [`zendesk-ratelimit-${name}`]: `total=${total}; remaining=${remaining}; resets=${resets}`,
})
