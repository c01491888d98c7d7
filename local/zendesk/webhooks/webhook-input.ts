import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { Answer } from '../http/api-call'
import { unwrap } from '../http/permitted'

const isAddress = (text: string) => {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

const filled = z.string().min(1)

const authentication = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bearer_token'),
    data: z.object({ token: filled }),
    add_position: z.literal('header'),
  }),
  z.object({
    type: z.literal('basic_auth'),
    data: z.object({ username: filled, password: filled }),
    add_position: z.literal('header'),
  }),
  z.object({
    type: z.literal('api_key'),
    data: z.object({ name: filled, value: filled }),
    add_position: z.literal('header'),
  }),
])

const EVENT = /^zen:event-type:[a-z_.]+$/

/** Either what triggers use, alone, or events. */
const subscriptions = z
  .array(z.string())
  .refine(
    (names) =>
      (names.length === 1 && names[0] === 'conditional_ticket_events') ||
      names.every((name) => EVENT.test(name)),
    'must be conditional_ticket_events alone, or event types'
  )

const webhookInput = z.object({
  name: filled,
  description: z.string().optional(),
  status: z.enum(['active', 'inactive']),
  endpoint: z.string().refine(isAddress, 'is not a valid URL'),
  http_method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  request_format: z.enum(['json', 'xml', 'form_encoded']),
  subscriptions: subscriptions.optional(),
  authentication: authentication.optional(),
  custom_headers: z.record(z.string(), z.string()).optional(),
})

const patchInput = webhookInput.partial()

export type WebhookInput = z.infer<typeof webhookInput>
type WebhookPatch = z.infer<typeof patchInput>

const invalid = (title: string): Answer => ({
  status: 400,
  body: { errors: [{ code: 'InvalidWebhook', title, status: '400' }] },
})

const read = <Schema extends z.ZodType>(
  schema: Schema,
  body: unknown
): Result<z.output<Schema>, Answer> => {
  const parsed = schema.safeParse(unwrap(body, 'webhook'))
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues

  return err(
    invalid(`${issue?.path.join('.') || 'webhook'}: ${issue?.message ?? ''}`)
  )
}

export const readWebhook = (body: unknown): Result<WebhookInput, Answer> =>
  read(webhookInput, body)

export const readWebhookPatch = (body: unknown): Result<WebhookPatch, Answer> =>
  read(patchInput, body)

/** A webhook of triggers never becomes one of events, nor the other way round. */
export const conversionRefused = invalid(
  'subscriptions: cannot be changed to another kind'
)
