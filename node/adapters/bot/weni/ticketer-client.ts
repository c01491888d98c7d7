import { createHmac } from 'node:crypto'

import type { Result } from 'neverthrow'

import type {
  HttpAnswer,
  HttpFailure,
  OutboundHttp,
} from '../../../ports/outbound-http'

interface TicketerRequest {
  url: string
  body: object
  secret: string
  /** Milliseconds since the epoch. */
  now: number
  timeoutMs: number
}

/** One call to Weni's event callback, signed over the exact bytes that are sent; the key is the secret's own bytes. */
export const callTicketer = (
  http: OutboundHttp,
  { url, body, secret, now, timeoutMs }: TicketerRequest
): Promise<Result<HttpAnswer, HttpFailure>> => {
  const bytes = Buffer.from(JSON.stringify(body))
  const signature = createHmac('sha256', secret).update(bytes).digest('hex')

  return http.request({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'x-webhook-signature': `sha256=${signature}`,
      'x-webhook-timestamp': String(Math.floor(now / 1000)),
    },
    body: bytes,
    timeoutMs,
  })
}
