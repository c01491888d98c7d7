import { z } from 'zod'

import { idSchema } from '../client/wire'

const flag = z.boolean().optional().catch(undefined)

export const fieldSchema = z.object({
  id: idSchema,
  type: z.string(),
  title: z.string(),
  active: flag,
  required: flag,
  visible_in_portal: flag,
  editable_in_portal: flag,
  required_in_portal: flag,
})

/** A ticket field as it is in the account. */
export type FoundField = z.infer<typeof fieldSchema>

export const webhookSchema = z.object({
  id: idSchema,
  name: z.string(),
  endpoint: z.string(),
  http_method: z.string(),
  request_format: z.string(),
  status: z.string(),
  subscriptions: z.array(z.string()).catch([]),
  authentication: z
    .object({ type: z.string() })
    .transform(({ type }) => type)
    .catch('none'),
})

export type FoundWebhook = z.infer<typeof webhookSchema>

const valueSchema = z
  .unknown()
  .transform((value) =>
    Array.isArray(value) ? value.map(String).join(' ') : String(value ?? '')
  )

const conditionSchema = z.object({
  field: z.string(),
  operator: z
    .string()
    .nullish()
    .transform((operator) => operator ?? 'is'),
  value: valueSchema,
})

const conditionsSchema = z.array(conditionSchema).catch([])

const actionSchema = z.object({
  field: z.string(),
  value: z
    .unknown()
    .transform((value) => (Array.isArray(value) ? value : [value]).map(String)),
})

export const triggerSchema = z.object({
  id: idSchema,
  title: z.string(),
  active: flag,
  conditions: z.object({ all: conditionsSchema, any: conditionsSchema }),
  actions: z.array(actionSchema).catch([]),
})

export type FoundTrigger = z.infer<typeof triggerSchema>
