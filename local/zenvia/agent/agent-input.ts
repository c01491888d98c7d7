import { z } from 'zod'

import { MESSAGE_TYPES } from '../model'

export const acceptInput = z.strictObject({ agentId: z.int().optional() })

/** Words, a file to keep, or a file elsewhere. */
export const answerInput = z
  .strictObject({
    content: z.string().default(''),
    type: z.enum(MESSAGE_TYPES).default('text'),
    url: z.url().optional(),
    file: z
      .strictObject({
        name: z.string().min(1),
        contentType: z.string().min(1),
        base64: z.base64(),
      })
      .optional(),
  })
  .refine(({ content, url, file }) => content.trim() || url || file, {
    message: 'Write something or attach a file',
  })

export const typingInput = z.strictObject({ typing: z.boolean() })

export const transferInput = z.strictObject({ departmentId: z.int() })

export const nothing = z.strictObject({})

export const webhookInput = z.strictObject({
  url: z.union([z.url(), z.literal('')]),
})

export const departmentInput = z.strictObject({
  name: z.string().min(1).optional(),
  state: z.union([z.literal(0), z.literal(1)]).optional(),
})

export const newDepartmentInput = z.strictObject({ name: z.string().min(1) })

export const newAgentInput = z.strictObject({
  name: z.string().min(1),
  email: z.email(),
  profile: z.enum(['ADMIN', 'AGENT']),
  departmentIds: z.array(z.int()).default([]),
})

export const agentInput = z.strictObject({
  status: z.enum(['ONLINE', 'OFFLINE']).optional(),
  active: z.boolean().optional(),
  departmentIds: z.array(z.int()).optional(),
})

export const licensesInput = z.strictObject({
  quantity: z.int().min(1).max(10_000),
})
