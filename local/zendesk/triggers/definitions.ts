import type { Answer } from '../http/call'
import { ok } from '../http/call'
import type { Sandbox } from '../sandbox'
import type { ConditionField } from './condition-fields'
import { conditionFields } from './condition-fields'
import { actionFields } from './trigger-actions'

const valuesOf = (values: readonly string[] | undefined) =>
  values?.map((value) => ({ value, title: value, enabled: true }))

const present = (field: ConditionField) => ({
  title: field.title,
  subject: field.subject,
  type: field.values ? 'list' : 'text',
  group: 'ticket',
  nullable: false,
  repeatable: true,
  operators: Object.keys(field.operators).map((value) => ({
    value,
    title: value,
    terminal: field.bare?.includes(value) ?? false,
  })),
  values: valuesOf(field.values),
})

/** `GET /triggers/definitions`: what this account's conditions and actions can be made of. */
export const showDefinitions = (sandbox: Sandbox): Answer => {
  const conditions = conditionFields(sandbox).map(present)
  const actions = actionFields.map(({ subject, values }) => ({
    subject,
    title: subject,
    type: values ? 'list' : 'text',
    group: 'ticket',
    nullable: false,
    repeatable: false,
    values: valuesOf(values),
  }))

  return ok({
    definitions: {
      conditions_all: conditions,
      conditions_any: conditions,
      actions,
    },
  })
}
