import type { Answer, SignedCall } from '../http/api-call'
import type { Sandbox } from '../sandbox'
import { newSecret, webhookNotFound } from './webhooks'

const present = (status: number, secret: string): Answer => ({
  status,
  body: { signing_secret: { secret, algorithm: 'SHA256' } },
})

export const showSigningSecret = (
  { db }: Sandbox,
  call: SignedCall
): Answer => {
  const webhook = db.webhooks.get(call.params.id ?? '')
  return webhook ? present(200, webhook.signing_secret) : webhookNotFound
}

/** `POST`: the old secret signs nothing any more. */
export const resetSigningSecret = (
  { db }: Sandbox,
  call: SignedCall
): Answer => {
  const webhook = db.webhooks.get(call.params.id ?? '')
  if (!webhook) return webhookNotFound
  const signing_secret = newSecret()
  db.webhooks.put({ ...webhook, signing_secret })

  return present(201, signing_secret)
}
