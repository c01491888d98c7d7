import { randomBytes } from 'node:crypto'

import { instant } from '../../sandbox/instant'
import type { Webhook } from './webhook'
import type { Answer, SignedCall } from '../http/api-call'
import { answerOf, noContent, ok } from '../http/api-call'
import { cursorPage } from '../http/pagination'
import { refusal } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { ulid } from '../ulid'
import type { WebhookInput } from './webhook-input'
import {
  conversionRefused,
  readWebhook,
  readWebhookPatch,
} from './webhook-input'

export const webhookNotFound = refusal(
  404,
  'WebhookNotFound',
  'Webhook not found'
)

export const newSecret = () => randomBytes(32).toString('base64')

const presentAuthentication = ({ authentication }: Webhook) => {
  if (!authentication) return undefined
  const { type, data, add_position } = authentication
  return type === 'basic_auth'
    ? { type, data: { username: data.username }, add_position }
    : { type, add_position }
}

/** A webhook as the API writes it: what it authenticates with is never told. */
const present = (webhook: Webhook) => ({
  id: webhook.id,
  name: webhook.name,
  description: webhook.description,
  status: webhook.status,
  subscriptions: webhook.subscriptions,
  created_at: instant(webhook.created_at),
  created_by: String(webhook.created_by),
  updated_at: webhook.updated_at && instant(webhook.updated_at),
  updated_by: webhook.updated_by && String(webhook.updated_by),
  endpoint: webhook.endpoint,
  http_method: webhook.http_method,
  request_format: webhook.request_format,
  authentication: presentAuthentication(webhook),
  custom_headers: webhook.custom_headers,
})

const asked = ({ db }: Sandbox, { query }: SignedCall): Webhook[] => {
  const name = query.get('filter[name_contains]')?.toLowerCase() ?? ''

  return db.webhooks
    .all()
    .filter((webhook) => webhook.name.toLowerCase().includes(name))
}

export const listWebhooks = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    cursorPage(call, '/webhooks', asked(sandbox, call)).map(
      ({ rows, around }) => ok({ webhooks: rows.map(present), ...around })
    )
  )

export const showWebhook = ({ db }: Sandbox, call: SignedCall): Answer => {
  const webhook = db.webhooks.get(call.params.id ?? '')
  return webhook ? ok({ webhook: present(webhook) }) : webhookNotFound
}

export const createWebhook = (sandbox: Sandbox, call: SignedCall): Answer =>
  answerOf(
    readWebhook(call.body).map((input) => {
      const webhook: Webhook = {
        ...input,
        subscriptions: input.subscriptions ?? [],
        id: ulid(sandbox.now()),
        signing_secret: newSecret(),
        created_at: sandbox.now(),
        created_by: call.user.id,
      }
      sandbox.db.webhooks.put(webhook)

      return { status: 201, body: { webhook: present(webhook) } }
    })
  )

const isOfTriggers = (subscriptions: string[]) =>
  subscriptions.includes('conditional_ticket_events')

const converts = (webhook: Webhook, { subscriptions }: Partial<WebhookInput>) =>
  subscriptions !== undefined &&
  webhook.subscriptions.length > 0 &&
  isOfTriggers(webhook.subscriptions) !== isOfTriggers(subscriptions)

const stamp = (sandbox: Sandbox, call: SignedCall) => ({
  updated_at: sandbox.now(),
  updated_by: call.user.id,
})

/** `PATCH /webhooks/:id`: 204; what is left out stays. */
export const patchWebhook = (sandbox: Sandbox, call: SignedCall): Answer => {
  const webhook = sandbox.db.webhooks.get(call.params.id ?? '')
  if (!webhook) return webhookNotFound

  return answerOf(
    readWebhookPatch(call.body).map((input) => {
      if (converts(webhook, input)) return conversionRefused
      sandbox.db.webhooks.put({
        ...webhook,
        ...input,
        ...stamp(sandbox, call),
      })
      return noContent
    })
  )
}

export const deleteWebhook = ({ db }: Sandbox, call: SignedCall): Answer => {
  const id = call.params.id ?? ''
  if (!db.webhooks.get(id)) return webhookNotFound
  db.webhooks.remove(id)
  return noContent
}
