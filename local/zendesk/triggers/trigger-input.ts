import { z } from 'zod'

import { idInput } from '../http/parse-input'

export const TRIGGER_KEYS = [
  'title',
  'description',
  'active',
  'position',
  'category_id',
  'conditions',
  'all',
  'any',
  'actions',
] as const

const conditionInput = z.object({
  field: z.string(),
  operator: z.string().optional(),
  value: z.unknown().optional(),
})

const conditionsInput = z.array(conditionInput).optional()

export const triggerInput = z.object({
  title: z.string().optional(),
  description: z.string().nullable().optional(),
  active: z.boolean().optional(),
  position: z.int().optional(),
  category_id: idInput.transform(String).optional(),
  conditions: z
    .object({ all: conditionsInput, any: conditionsInput })
    .optional(),
  /** Conditions may stand in the trigger itself too. */
  all: conditionsInput,
  any: conditionsInput,
  actions: z
    .array(z.object({ field: z.string(), value: z.unknown() }))
    .optional(),
})

export type TriggerInput = z.infer<typeof triggerInput>
