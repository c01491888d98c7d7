import { z } from 'zod'

import { idInput } from '../http/parse-input'

export const USER_KEYS = [
  'name',
  'email',
  'phone',
  'external_id',
  'role',
  'custom_role_id',
  'verified',
  'suspended',
  'skip_verify_email',
  'locale',
  'locale_id',
  'time_zone',
  'tags',
  'notes',
  'details',
  'alias',
  'remote_photo_url',
] as const

export const userInput = z.object({
  name: z.string().optional(),
  email: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  external_id: z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .optional(),
  role: z.string().optional(),
  custom_role_id: idInput.nullable().optional(),
  verified: z.boolean().optional(),
  suspended: z.boolean().optional(),
  locale: z.string().optional(),
  time_zone: z.string().optional(),
  tags: z.array(z.string()).optional(),
  notes: z.string().nullable().optional(),
  remote_photo_url: z.string().nullable().optional(),
})

export type UserInput = z.infer<typeof userInput>
