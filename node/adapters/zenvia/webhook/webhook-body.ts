import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { isObject } from '../../../domain/is-object'
import { parseJson } from '../../../domain/parse-json'
import type { WebhookRefusal } from '../../../ports/partner'
import { idSchema } from '../client/wire'

const text = z.string().optional().catch(undefined)
const id = idSchema.optional().catch(undefined)

/** What an agent typed as nothing but a number may come as one. */
const words = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .optional()
  .catch(undefined)

const extraSchema = z.object({ conversationId: id, handoffId: id })

/** What a start sent along, as an object or as its text. */
const extra = z
  .preprocess(
    (value) => (typeof value === 'string' ? parseJson(value) : value),
    extraSchema
  )
  .catch({ conversationId: undefined, handoffId: undefined })

const bodySchema = z.object({
  interaction_hash: id,
  extra,
  /** In place of `extra` on some of Zenvia's pages. */
  external_id: id,
  state: text,
  position: z.coerce.number().int().positive().optional().catch(undefined),
  department_id: id,
  message: z
    .object({ hash: idSchema, content: words, type: text, url: text })
    .optional()
    .catch(undefined),
  agent: z.object({ id, name: text }).optional().catch(undefined),
})

export type WebhookBody = z.infer<typeof bodySchema>

export const readWebhookBody = (
  rawBody: string
): Result<WebhookBody, WebhookRefusal> => {
  const json = parseJson(rawBody)

  return isObject(json) ? ok(bodySchema.parse(json)) : err('NOT_AN_OBJECT')
}
