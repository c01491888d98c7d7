import { createHmac } from 'node:crypto'

import type { HeaderList, Webhook } from './webhook'

const CONTENT_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  form_encoded: 'application/x-www-form-urlencoded; charset=utf-8',
}

/** Base64 of the HMAC-SHA256 over timestamp and raw body, one after the other, keyed by the secret's own characters. */
const sign = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64')

const authenticationHeaders = ({
  authentication,
}: Pick<Webhook, 'authentication'>): Record<string, string> => {
  if (!authentication) return {}
  const { type, data } = authentication
  if (type === 'bearer_token')
    return { Authorization: `Bearer ${data.token ?? ''}` }
  if (type === 'api_key') return { [data.name ?? '']: data.value ?? '' }
  const pair = `${data.username ?? ''}:${data.password ?? ''}`

  return { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

interface RequestFacts {
  accountId: number
  webhookId: string
  invocationId: string
  /** ISO 8601 in whole seconds. */
  timestamp: string
}

/** The headers that a delivery carries. */
export const webhookHeaders = (
  webhook: Omit<Webhook, 'id' | 'name' | 'subscriptions' | 'status'>,
  body: string,
  facts: RequestFacts
): Record<string, string> => ({
  ...webhook.custom_headers,
  ...authenticationHeaders(webhook),
  'User-Agent': 'Zendesk Webhook',
  'Content-Type':
    CONTENT_TYPES[webhook.request_format] ?? 'application/octet-stream',
  'X-Zendesk-Account-Id': String(facts.accountId),
  'X-Zendesk-Webhook-Id': facts.webhookId,
  'X-Zendesk-Webhook-Invocation-Id': facts.invocationId,
  'X-Zendesk-Webhook-Signature': sign(
    webhook.signing_secret,
    facts.timestamp,
    body
  ),
  'X-Zendesk-Webhook-Signature-Timestamp': facts.timestamp,
})

export const toHeaderList = (headers: Record<string, string>): HeaderList =>
  Object.entries(headers).map(([key, value]) => ({ key, value }))
