import { z } from 'zod'

import { idInput } from '../http/parse-input'

export const COMMENT_KEYS = [
  'body',
  'html_body',
  'public',
  'author_id',
  'uploads',
] as const

const WRITABLE = [
  'subject',
  'comment',
  'requester_id',
  'assignee_id',
  'assignee_email',
  'group_id',
  'brand_id',
  'external_id',
  'tags',
  'custom_fields',
  'priority',
  'type',
  'status',
  'due_at',
  'metadata',
  'via',
] as const

/** Keys that Zendesk takes and the sandbox has nothing for: they are refused rather than forgotten. */
export const UNSUPPORTED_KEYS = [
  'organization_id',
  'collaborators',
  'collaborator_ids',
  'email_ccs',
  'followers',
  'macro_ids',
  'recipient',
  'problem_id',
  'ticket_form_id',
  'custom_status_id',
] as const

export const CREATE_KEYS = [
  ...WRITABLE,
  ...UNSUPPORTED_KEYS,
  'requester',
  'submitter_id',
  'via_followup_source_id',
] as const

export const UPDATE_KEYS = [
  ...WRITABLE,
  ...UNSUPPORTED_KEYS,
  'safe_update',
  'updated_stamp',
] as const

const commentInput = z.object({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: z.boolean().optional(),
  author_id: idInput.optional(),
  uploads: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional(),
})

export type CommentInput = z.infer<typeof commentInput>

const fieldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
])

const customFields = z.union([
  z.array(z.object({ id: idInput, value: fieldValue })),
  z
    .record(z.string().regex(/^\d+$/), fieldValue)
    .transform((values) =>
      Object.entries(values).map(([id, value]) => ({ id: Number(id), value }))
    ),
])

/** Tags are lower case and hold no spaces; one text may hold several. */
export const tagsInput = z
  .union([z.array(z.string()), z.string().transform((text) => [text])])
  .transform((tags) => [
    ...new Set(
      tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter(Boolean)
    ),
  ])

const nullableId = idInput.nullable().optional()

const shared = {
  subject: z.string().nullable().optional(),
  requester_id: idInput.optional(),
  assignee_id: nullableId,
  assignee_email: z.string().optional(),
  group_id: nullableId,
  brand_id: idInput.optional(),
  external_id: z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .optional(),
  tags: tagsInput.optional(),
  custom_fields: customFields.optional(),
  priority: z.string().nullable().optional(),
  type: z.string().nullable().optional(),
  status: z.string().optional(),
  due_at: z.string().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
}

/** `comment` may be a bare text. */
const comment = z.union([
  commentInput,
  z.string().transform((body): CommentInput => ({ body })),
])

export const createInput = z.object({
  ...shared,
  comment: comment.optional(),
  requester: z
    .object({
      name: z.string().optional(),
      email: z.string().optional(),
      locale_id: z.number().optional(),
    })
    .optional(),
  submitter_id: idInput.optional(),
  via_followup_source_id: idInput.optional(),
})

export type CreateInput = z.infer<typeof createInput>

export const updateInput = z.object({
  ...shared,
  comment: comment.optional(),
  safe_update: z.boolean().optional(),
  updated_stamp: z.string().optional(),
})

export type UpdateInput = z.infer<typeof updateInput>

export type SharedInput = Omit<UpdateInput, 'safe_update' | 'updated_stamp'>
