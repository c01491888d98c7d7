import { AxiosError } from 'axios'
import { z } from 'zod'

import type { HttpFailure } from '../../ports/outbound-http'

/** Failures that come before the first byte of a request is written. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** The request itself cannot be written: trying again cannot help. */
const unsendable = new Set([
  'ERR_INVALID_CHAR',
  'ERR_INVALID_URL',
  'ERR_UNESCAPED_CHARACTERS',
  'UND_ERR_INVALID_ARG',
])

const timeouts = new Set<string>([
  AxiosError.ECONNABORTED,
  AxiosError.ETIMEDOUT,
  AxiosError.ERR_CANCELED,
])

const coded = z.object({ code: z.string() })

/**
 * What a failed request tells, of which only the code is kept: an HTTP client's error carries the whole request, its
 * secrets with it.
 */
export const httpFailureOf = (
  error: unknown,
  timeoutMs: number
): HttpFailure => {
  const parsed = coded.safeParse(error)
  const code = parsed.success ? parsed.data.code : 'no answer'

  if (beforeSending.has(code)) return { kind: 'NOT_SENT', detail: code }
  if (unsendable.has(code)) return { kind: 'UNSENDABLE', detail: code }

  return {
    kind: 'AMBIGUOUS',
    detail: timeouts.has(code) ? `no answer within ${timeoutMs} ms` : code,
  }
}
