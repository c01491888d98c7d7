import { z } from 'zod'

import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import type { TicketField } from './ticket-field'

const TYPES = [
  'text',
  'textarea',
  'checkbox',
  'date',
  'integer',
  'decimal',
  'regexp',
  'partialcreditcard',
  'multiselect',
  'tagger',
]

export const CHANGEABLE = [
  'title',
  'description',
  'agent_description',
  'position',
  'active',
  'required',
  'visible_in_portal',
  'editable_in_portal',
  'required_in_portal',
  'regexp_for_validation',
  'tag',
  'custom_field_options',
] as const

export const fieldInput = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  agent_description: z.string().nullable().optional(),
  position: z.int().optional(),
  active: z.boolean().optional(),
  required: z.boolean().optional(),
  visible_in_portal: z.boolean().optional(),
  editable_in_portal: z.boolean().optional(),
  required_in_portal: z.boolean().optional(),
  regexp_for_validation: z.string().nullable().optional(),
  tag: z.string().nullable().optional(),
  custom_field_options: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .optional(),
})

type FieldInput = z.infer<typeof fieldInput>

export const blank = (field: string, name: string): Problem => ({
  field,
  description: `${name}: cannot be blank`,
  error: 'BlankValue',
})

const needsOptions = (type: string) =>
  type === 'tagger' || type === 'multiselect'

export const newFieldProblems = (input: FieldInput): Problem[] => {
  const type = input.type ?? 'text'
  return [
    ...(input.title?.trim() ? [] : [blank('title', 'Title')]),
    ...(TYPES.includes(type)
      ? []
      : [
          {
            field: 'type',
            description: `Type: ${type} is not valid`,
            error: 'InvalidValue',
          },
        ]),
    ...(type === 'regexp' && !input.regexp_for_validation
      ? [blank('regexp_for_validation', 'Regexp for validation')]
      : []),
    ...(needsOptions(type) && !input.custom_field_options?.length
      ? [blank('custom_field_options', 'Custom field options')]
      : []),
  ]
}

const DEFAULTS = {
  type: 'text',
  title: '',
  description: '',
  agent_description: null,
  position: 9999,
  active: true,
  required: false,
  visible_in_portal: false,
  editable_in_portal: false,
  required_in_portal: false,
  regexp_for_validation: null,
  tag: null,
  custom_field_options: [],
} satisfies Partial<TicketField>

export const makeField = (
  sandbox: Sandbox,
  input: FieldInput
): TicketField => ({
  ...DEFAULTS,
  description: input.title ?? '',
  ...input,
  id: nextId(sandbox),
  removable: true,
  created_at: sandbox.now(),
  updated_at: sandbox.now(),
})
