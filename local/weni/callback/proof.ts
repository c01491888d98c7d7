import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Ticketer } from '../model'

const TOLERANCE_MS = 5 * 60_000

interface Signed {
  body: Buffer
  signature: string
  /** RFC 3339 or unix seconds; checked only where it is sent. */
  timestamp: string
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length &&
  timingSafeEqual(Buffer.from(one), Buffer.from(other))

const timeOf = (timestamp: string): number =>
  /^\d+$/.test(timestamp) ? Number(timestamp) * 1000 : Date.parse(timestamp)

/** Whether a call back was signed with the ticketer's secret, over these very bytes, and not long ago. */
export const isProven = (
  { webhookSecret }: Pick<Ticketer, 'webhookSecret'>,
  { body, signature, timestamp }: Signed,
  now: number
): boolean => {
  const expected = `sha256=${createHmac('sha256', webhookSecret).update(body).digest('hex')}`
  const isRecent =
    timestamp === '' || Math.abs(now - timeOf(timestamp)) <= TOLERANCE_MS

  return isSame(signature, expected) && isRecent
}
