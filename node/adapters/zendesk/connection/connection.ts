import { z } from 'zod'

import type { JsonObject } from '../../../domain/json'
import { onceFor } from '../../../domain/once-for'

export const DEFAULT_TAG = 'vtex-chatbot'

/** How to reach a Zendesk account, as it is stored; its secrets are kept apart. */
const connectionSchema = z.object({
  subdomain: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  authentication: z.enum(['OAUTH_CLIENT', 'API_TOKEN']),
  email: z.string().optional(),
  oauthClientId: z.string().optional(),
  /** Put on each ticket of ours; the triggers look for it. */
  tag: z.string().default(DEFAULT_TAG),
  /** E.164; the store's WhatsApp number. */
  accountPhoneNumber: z.string().optional(),
  /** Where tickets go unless the bot names another group. */
  groupId: z.string().optional(),
})

export type ZendeskConnection = z.infer<typeof connectionSchema>

export type Authentication = ZendeskConnection['authentication']

export const parseConnection = onceFor(
  (stored: JsonObject): ZendeskConnection => connectionSchema.parse(stored)
)

/** The secrets that each way to authenticate needs. */
export const credentialOf = {
  OAUTH_CLIENT: 'oauthClientSecret',
  API_TOKEN: 'apiToken',
} as const satisfies Record<Authentication, string>

/** The credentials of the ways not chosen. */
export const otherCredentials = (authentication: Authentication): string[] =>
  Object.values(credentialOf).filter(
    (credential) => credential !== credentialOf[authentication]
  )
