import { z } from 'zod'

import { TICKET_STATUSES } from '../tickets/ticket'
import { tagsInput } from '../tickets/ticket-input'

const fileInput = z.object({
  name: z.string().min(1),
  contentType: z.string().default('application/octet-stream'),
  base64: z.string(),
  /** A picture that was pasted into the text. */
  inline: z.literal(true).optional(),
})

export const replyInput = z.object({
  body: z.string().default(''),
  public: z.boolean().default(true),
  status: z.enum(TICKET_STATUSES).exclude(['new', 'closed']).optional(),
  files: z.array(fileInput).default([]),
})

export type ReplyInput = z.infer<typeof replyInput>

export const statusInput = z.object({
  status: z.enum(TICKET_STATUSES).exclude(['new']),
  /** With `closed`: as the system closes what was solved long ago, which sets no trigger off. */
  bySystem: z.boolean().default(false),
})

export const assignInput = z.object({ email: z.string().nullable() })

export const tagListInput = z.object({ tags: tagsInput })

export const triggerSwitch = z.object({ active: z.boolean() })

export const webhookSwitch = z.object({
  status: z.enum(['active', 'inactive']),
})
