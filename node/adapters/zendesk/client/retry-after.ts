import type { HttpAnswer } from '../../../ports/outbound-http'
import { retryAfterMs as msOfHeader } from '../../http/retry-after'

const HEADERS_WITH_RESET = /^(zendesk-)?rate-?limit.*$/
const RESETS = /resets=(\d+)/

/** `ratelimit-reset: 41`, also as `rate-limit-reset`, or `zendesk-ratelimit-tickets-update: total=..; remaining=0; resets=41`. */
const resetOf = (headers: Record<string, string>): string | undefined => {
  const limits = Object.entries(headers).filter(([name]) =>
    HEADERS_WITH_RESET.test(name)
  )

  const spent = limits.find(([, value]) => /remaining=0\b/.test(value))
  const plain = limits.find(([name]) => name.endsWith('-reset'))

  return spent ? RESETS.exec(spent[1])?.[1] : plain?.[1]
}

/** Milliseconds until Zendesk takes calls again, as far as the answer says; every answer tells when its limits reset. */
export const retryAfterMs = (
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
  now: number
): number | undefined =>
  msOfHeader(headers['retry-after'], now) ??
  (status === 429 ? msOfHeader(resetOf(headers), now) : undefined)
