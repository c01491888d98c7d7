import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'
import { onceFor } from '../../../domain/once-for'

/** What is stored of a Zenvia account beside its secrets. */
const connectionSchema = z.object({
  /** Where interactions start; absent until the merchant has chosen one. */
  departmentId: z.string().optional(),
  /** The store's account at the partner API, which changes its licenses. */
  partnerAccountId: z.string().optional(),
  /** ISO 8601; until then each of the previous keys of the webhook's address serves too, in their order. */
  previousKeyValidUntil: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional(),
})

export type ZenviaConnection = z.infer<typeof connectionSchema>

export const parseConnection = onceFor((stored: JsonObject): ZenviaConnection =>
  connectionSchema.parse(stored)
)

/** The names under which a connection's secrets are kept. */
export const secretNames = {
  apiToken: 'apiToken',
  partnerToken: 'partnerToken',
  webhookKey: 'webhookKey',
  /** Keys with a blank between them, the newest first. */
  previousWebhookKey: 'previousWebhookKey',
} as const
