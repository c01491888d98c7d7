import type { FieldValue } from './ticket'
import type { TicketField } from '../fields/ticket-field'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'

type FieldInput = { id: number; value: FieldValue }[]

const SYSTEM_TYPES = [
  'subject',
  'description',
  'status',
  'tickettype',
  'priority',
  'group',
  'assignee',
]

const isCustom = (field: TicketField): boolean =>
  !SYSTEM_TYPES.includes(field.type)

export const customFieldsOf = ({ db }: Sandbox): TicketField[] =>
  db.ticketFields.all().filter((field) => isCustom(field) && field.active)

/** Ids that name no active field: values for them are ignored. */
export const unknownFields = (
  sandbox: Sandbox,
  input: FieldInput
): number[] => {
  const known = new Set(customFieldsOf(sandbox).map((field) => field.id))
  return input.map((entry) => entry.id).filter((id) => !known.has(id))
}

export const knownValues = (
  sandbox: Sandbox,
  input: FieldInput
): Record<string, FieldValue> => {
  const unknown = unknownFields(sandbox, input)
  return Object.fromEntries(
    input
      .filter((entry) => !unknown.includes(entry.id))
      .map((entry) => [String(entry.id), entry.value])
  )
}

const isOption = (field: TicketField, value: FieldValue) =>
  field.custom_field_options.some((option) => option.value === value)

const isText = (value: FieldValue, pattern: RegExp) =>
  (typeof value === 'string' || typeof value === 'number') &&
  pattern.test(String(value))

const checks: Record<
  string,
  (field: TicketField, value: FieldValue) => boolean
> = {
  text: (_, value) => isText(value, /^[\s\S]{0,65535}$/),
  textarea: (_, value) => isText(value, /^[\s\S]{0,65535}$/),
  checkbox: (_, value) => typeof value === 'boolean',
  date: (_, value) => isText(value, /^\d{4}-\d{2}-\d{2}/),
  integer: (_, value) => isText(value, /^-?\d+$/),
  decimal: (_, value) => isText(value, /^-?\d+(\.\d+)?$/),
  regexp: (field, value) =>
    isText(value, new RegExp(field.regexp_for_validation ?? '')),
  tagger: isOption,
  multiselect: (field, value) =>
    Array.isArray(value) && value.every((one) => isOption(field, one)),
}

export const valueProblems = (
  sandbox: Sandbox,
  values: Record<string, FieldValue>
): Problem[] =>
  customFieldsOf(sandbox).flatMap((field) => {
    const value = values[String(field.id)]
    if (value === undefined || value === null || value === '') return []
    const check = checks[field.type]

    return check && !check(field, value)
      ? [
          {
            field: 'base',
            description: `${field.title}: ${String(value)} is not valid`,
            error: 'InvalidValue',
            ticket_field_id: field.id,
          },
        ]
      : []
  })

const isEmpty = (value: FieldValue | undefined) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** Fields that must be filled before a ticket can be solved. */
export const missingToSolve = (
  sandbox: Sandbox,
  values: Record<string, FieldValue>
): Problem[] =>
  customFieldsOf(sandbox)
    .filter((field) => field.required && isEmpty(values[String(field.id)]))
    .map((field) => ({
      field: 'base',
      description: `${field.title}: is required when solving a ticket`,
      ticket_field_id: field.id,
    }))
