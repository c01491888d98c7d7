import type { HttpAnswer } from '../../../ports/outbound-http'

const headersWithReset = /^(zendesk-)?rate-?limit.*$/
const resets = /resets=(\d+)/

const secondsOf = (text: string, now: number): number | undefined => {
  if (/^\d+(\.\d+)?$/.test(text.trim())) return Number(text)

  const date = Date.parse(text)

  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000)
}

/** `ratelimit-reset: 41`, also as `rate-limit-reset`, or `zendesk-ratelimit-tickets-update: total=..; remaining=0; resets=41`. */
const resetOf = (headers: Record<string, string>): string | undefined => {
  const limits = Object.entries(headers).filter(([name]) =>
    headersWithReset.test(name)
  )

  const spent = limits.find(([, value]) => /remaining=0\b/.test(value))
  const plain = limits.find(([name]) => name.endsWith('-reset'))

  return spent ? resets.exec(spent[1])?.[1] : plain?.[1]
}

/** Milliseconds until Zendesk takes calls again, as far as the answer says; every answer tells when its limits reset. */
export const retryAfterMs = (
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
  now: number
): number | undefined => {
  const told =
    headers['retry-after'] ?? (status === 429 ? resetOf(headers) : undefined)

  const seconds = told === undefined ? undefined : secondsOf(told, now)

  return seconds === undefined ? undefined : Math.ceil(seconds * 1000)
}
