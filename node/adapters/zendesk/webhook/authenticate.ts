import { createHmac } from 'node:crypto'

import { MINUTE_MS } from '../../../domain/time-units'
import type { WebhookRequest } from '../../../ports/partner'
import { isSameSecret } from '../../sealing/same-secret'

/** Zendesk may deliver late: a throttled call was once seen eight minutes after its signature. */
const FRESH_MS = 10 * MINUTE_MS

export interface WebhookSecrets {
  webhookToken?: string
  webhookSigningSecret?: string
}

/** `STALE` is made with the secret, and not now by our clock: it proves nothing, and speaks against nobody. */
type Verdict = 'ABSENT' | 'RIGHT' | 'STALE' | 'WRONG'

const verdict = (isRight: boolean): Verdict => (isRight ? 'RIGHT' : 'WRONG')

const judgeToken = (
  { headers }: WebhookRequest,
  { webhookToken }: WebhookSecrets
): Verdict => {
  const { authorization } = headers

  if (authorization === undefined) return 'ABSENT'

  const token = /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1]

  return verdict(
    webhookToken !== undefined &&
      token !== undefined &&
      isSameSecret(token, webhookToken)
  )
}

/** The secret is used as it is written, not decoded. */
const signatureOf = (secret: string, timestamp: string, body: string) =>
  createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64')

const judgeSignature = (
  { headers, rawBody, receivedAt }: WebhookRequest,
  { webhookSigningSecret: secret }: WebhookSecrets
): Verdict => {
  const signature = headers['x-zendesk-webhook-signature']
  const timestamp = headers['x-zendesk-webhook-signature-timestamp']

  if (secret === undefined || signature === undefined) return 'ABSENT'
  if (timestamp === undefined) return 'WRONG'

  const age = Math.abs(receivedAt - Date.parse(timestamp))
  const isOurs = isSameSecret(
    signature,
    signatureOf(secret, timestamp, rawBody)
  )

  if (!isOurs || Number.isNaN(age)) return 'WRONG'

  return age <= FRESH_MS ? 'RIGHT' : 'STALE'
}

/**
 * Whether Zendesk sent it. Nobody documents which headers the edge lets through: each of the token and the signature that
 * is there must be right, and one must be there. Without a stored secret a signature proves nothing. Age alone refuses no right
 * token: a clock may be hours off, and a repeated call only makes us look at the ticket once more.
 */
export const isAuthentic = (
  request: WebhookRequest,
  secrets: WebhookSecrets
): boolean => {
  const verdicts = [
    judgeToken(request, secrets),
    judgeSignature(request, secrets),
  ]

  return verdicts.includes('RIGHT') && !verdicts.includes('WRONG')
}
