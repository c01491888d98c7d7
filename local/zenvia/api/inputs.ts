import { z } from 'zod'

import { MESSAGE_TYPES } from '../model'

const line = z.string().min(1).nullish()

const customer = z.object({
  name: line,
  email: z.email().nullish(),
  phone: line,
  cpf: line,
})

export const startInput = z.object({
  department_id: z.int(),
  media_type: z.enum(['TEXT', 'SMS', 'WHATSAPP']).nullish(),
  customer: customer.nullish(),
  extra: z.record(z.string(), z.unknown()).nullish(),
  external_history: z.url().nullish(),
})

export const messageInput = z
  .object({
    content: z.string().min(1),
    type: z.enum(MESSAGE_TYPES).nullish(),
    url: z.url().nullish(),
  })
  .refine(({ type, url }) => (type ?? 'text') === 'text' || url, {
    path: ['url'],
    message: 'required for this type',
  })

export const contactInput = z.object({
  department_id: z.int(),
  content: z.string().min(1),
  content_type: z.string().nullish(),
  url: z.url().nullish(),
  customer: customer.extend({ email: z.email() }),
})

export const moodInput = z.object({
  mood: z.enum(['POSITIVE', 'NEGATIVE']).nullish(),
  tag_ids: z.array(z.int()).nullish(),
  customer_key: line,
  note: line,
})

export const newAgentInput = z.object({
  name: z.string().min(1),
  email: z.email(),
  password: z.string().min(6),
  profile: z.enum(['ADMIN', 'AGENT']),
  text_limit: z.int().nullish(),
})

export const agentInput = z.object({
  name: z.string().min(1).optional(),
  email: z.email().optional(),
  password: z.string().min(6).optional(),
  profile: z.enum(['ADMIN', 'AGENT']).optional(),
})

export const partnerAgentInput = z.object({
  profile: z.enum(['ADMIN', 'AGENT']),
  agent: z.object({
    account_id: z.coerce.string(),
    active: z.boolean().optional(),
  }),
})

export const licenseInput = z.object({
  license_quantity: z.int().min(1).max(10_000).optional(),
  license_code: z.string().min(1).optional(),
})

export const newAccountInput = z.object({
  license_quantity: z.int().min(1).max(10_000),
  password: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .nullish(),
  account: z.object({
    email: z.email(),
    main_contact: z.string().min(1),
    telefone: z.string().min(1),
    url: z.string().min(1),
  }),
})
