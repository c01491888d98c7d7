import type { Result } from 'neverthrow'
import { err, ok as done } from 'neverthrow'
import { z } from 'zod'

import { instant } from '../../sandbox/instant'
import type { Webhook } from './webhook'
import type { Answer, SignedCall } from '../http/api-call'
import { ok } from '../http/api-call'
import { refusal } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { ulid } from '../ulid'
import type { Reply } from './attempt'
import { attempt } from './attempt'
import { toHeaderList, webhookHeaders } from './webhook-request'
import { readWebhook } from './webhook-input'
import { webhookNotFound } from './webhooks'

/** Signs test calls of webhooks that are not kept yet; the same for every account, and public. */
const TEST_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=='

const testInput = z.object({
  request: z.object({
    endpoint: z.string().optional(),
    http_method: z.string().optional(),
    request_format: z.string().optional(),
    payload: z.string().optional(),
    authentication: z.unknown().optional(),
  }),
})

type TestRequest = z.infer<typeof testInput>['request']

type Sender = Omit<Webhook, 'id' | 'name' | 'subscriptions' | 'status'>

/** A webhook that is tried before it is kept. */
const draft = (
  sandbox: Sandbox,
  request: TestRequest
): Result<Sender, Answer> =>
  readWebhook({
    webhook: { name: 'test', status: 'active', ...request },
  }).map((input) => ({
    ...input,
    signing_secret: TEST_SECRET,
    created_at: sandbox.now(),
    created_by: 0,
  }))

const stored = (
  { db }: Sandbox,
  id: string,
  { endpoint, http_method, request_format }: TestRequest
): Result<Sender, Answer> => {
  const webhook = db.webhooks.get(id)
  if (!webhook) return err(webhookNotFound)

  return done({
    ...webhook,
    endpoint: endpoint ?? webhook.endpoint,
    http_method: http_method ?? webhook.http_method,
    request_format: request_format ?? webhook.request_format,
  })
}

const present = (reply: Reply) =>
  reply.kind === 'answer'
    ? {
        status_code: reply.status,
        headers: toHeaderList(reply.headers),
        payload: reply.body,
      }
    : {
        status_code: reply.kind === 'timeout' ? 504 : 502,
        headers: [],
        payload: '',
      }

const SAMPLE = '{"message":"This is a test message from Zendesk."}'

/** `POST /webhooks/test`: always 200, with what the receiver answered inside. */
export const testWebhook = async (
  sandbox: Sandbox,
  call: SignedCall
): Promise<Answer> => {
  const id = call.query.get('webhook_id')
  const parsed = testInput.safeParse(call.body)
  if (!parsed.success)
    return refusal(400, 'InvalidWebhook', 'request: must be an object')
  const { request } = parsed.data
  const sender = id ? stored(sandbox, id, request) : draft(sandbox, request)
  if (sender.isErr()) return sender.error
  const body = request.payload ?? SAMPLE
  const reply = await attempt(sandbox, {
    url: sender.value.endpoint,
    method: sender.value.http_method,
    body,
    headers: webhookHeaders(sender.value, body, {
      accountId: sandbox.accountId,
      webhookId: id ?? ulid(sandbox.now()),
      invocationId: ulid(sandbox.now()),
      timestamp: instant(sandbox.now()),
    }),
  })

  return ok({ response: present(reply) })
}
