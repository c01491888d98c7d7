import { HOUR_MS } from '../../domain/time-units'

/** Longer than any limit lasts, and short enough that what waits is tried again while it lives. */
const MAX_MS = HOUR_MS

/** Milliseconds that a Retry-After header, in seconds or as a date, asks to wait, at most an hour; undefined without one. */
export const retryAfterMs = (
  header: string | undefined,
  now: number
): number | undefined => {
  const value = header?.trim()

  if (!value) return undefined

  const wait = /^\d+(\.\d+)?$/.test(value)
    ? Math.ceil(Number(value) * 1000)
    : Date.parse(value) - now

  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), MAX_MS)
}
