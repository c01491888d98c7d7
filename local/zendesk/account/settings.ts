import { z } from 'zod'

/** Switches and limits of the account, as its administrator and its plan set them. */
export const settingsInput = z.strictObject({
  api_token_access: z.boolean(),
  /** Files are served only to who is signed in. */
  private_attachments: z.boolean(),
  end_user_phone_number_validation: z.boolean(),
  assign_tickets_upon_solve: z.boolean(),
  /** Bytes. */
  attachment_size: z.int().min(1),
  /** File name endings that the administrator refuses, such as `exe`. */
  refused_extensions: z.array(z.string()),
  /** Language of what placeholders print. */
  locale: z.enum(['en', 'pt', 'es']),
  requests_per_minute: z.int().min(1),
  ticket_updates_per_minute: z.int().min(1),
  /** Per user and ticket, in ten minutes. */
  updates_per_ticket: z.int().min(1),
  /** Life of a new OAuth token that asked for no other; null for ever, as of clients made before 2026-04-30. */
  token_lifetime_seconds: z.int().min(1).nullable(),
  /** `users/create_or_update`, of the whole account. */
  user_upserts_per_second: z.int().min(1),
})

export type Settings = z.infer<typeof settingsInput> & { id: 'account' }

export const DEFAULT_SETTINGS: Settings = {
  id: 'account',
  api_token_access: true,
  private_attachments: false,
  end_user_phone_number_validation: true,
  assign_tickets_upon_solve: true,
  attachment_size: 52_428_800,
  refused_extensions: ['exe', 'bat'],
  locale: 'en',
  requests_per_minute: 2500,
  ticket_updates_per_minute: 300,
  updates_per_ticket: 30,
  token_lifetime_seconds: null,
  user_upserts_per_second: 1,
}
