import { createHmac } from 'node:crypto'

import { serveWithZendesk } from '../harness/connect-zendesk'
import { connectZenvia, saveZenvia } from '../harness/connect-zenvia'
import type { OpenBot } from '../harness/connect-bot'
import { startProduct } from '../harness/product'
import type { Product, StartOptions } from '../harness/product'
import { zendeskApi } from '../harness/zendesk-api'

/** The product with two replicas and both partners connected, and what an intruder at one of them may know. */
export interface Target {
  product: Product
  bot: OpenBot
  /** Path of Zenvia's webhook, with its key. */
  zenviaWebhook: string
  zendeskHeaders(body: string): Record<string, string>
}

export const ZENDESK_WEBHOOK = '/_v/live-support/webhooks/zendesk'

/** Zendesk's headers for a body, as of now. */
export const signedByZendesk = (
  secret: string,
  body: string
): Record<string, string> => {
  const timestamp = new Date().toISOString()

  return {
    'x-zendesk-webhook-signature-timestamp': timestamp,
    'x-zendesk-webhook-signature': createHmac('sha256', secret)
      .update(timestamp + body)
      .digest('base64'),
  }
}

export const signingSecretOf = async (product: Product): Promise<string> => {
  const { call } = zendeskApi(product)
  const { webhooks } = await call<{ webhooks: Array<{ id: string }> }>(
    'GET',
    'webhooks'
  )
  const { signing_secret: signing } = await call<{
    signing_secret: { secret: string }
  }>('GET', `webhooks/${webhooks[0]?.id}/signing_secret`)

  return signing.secret
}

export const startTarget = async (
  options: StartOptions = {}
): Promise<Target> => {
  const product = await startProduct({ replicas: 2, ...options })

  await connectZenvia(product)
  const webhookUrl = await saveZenvia(product, {})
  const bot = await serveWithZendesk(
    product,
    'https://nobody.weni.ai/callbacks'
  )
  const secret = await signingSecretOf(product)

  return {
    product,
    bot,
    zenviaWebhook: new URL(webhookUrl).pathname,
    zendeskHeaders: (body) => signedByZendesk(secret, body),
  }
}
