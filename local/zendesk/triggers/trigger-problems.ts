import type { Condition, Trigger, TriggerAction } from './trigger'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import type { ConditionField } from './condition-fields'
import { conditionFields } from './condition-fields'
import { actionFields } from './trigger-actions'

const MAX_RULE_BYTES = 65_535

const problem = (field: string, description: string): Problem => ({
  field,
  description,
  error: 'InvalidValue',
})

const conditionProblems = (
  fields: ConditionField[],
  condition: Condition
): Problem[] => {
  const field = fields.find(({ subject }) => subject === condition.field)
  if (!field)
    return [
      problem(
        'conditions',
        `Conditions: ${condition.field} is not a valid field`
      ),
    ]
  const operator = condition.operator ?? field.defaultOperator
  if (operator === undefined || !(operator in field.operators))
    return [
      problem(
        'conditions',
        `Conditions: ${operator ?? 'no operator'} is not a valid operator for ${field.subject}`
      ),
    ]
  if (field.bare?.includes(operator)) return []
  const value = String(condition.value ?? '')
  const known = field.values?.some(
    (one) => one.toLowerCase() === value.toLowerCase()
  )
  const valid = field.values ? known : value !== ''

  return valid
    ? []
    : [
        problem(
          'conditions',
          `Conditions: ${value} is not a valid value for ${field.subject}`
        ),
      ]
}

const webhookProblems = (
  { db }: Sandbox,
  { value }: TriggerAction
): Problem[] => {
  const [id, body] = Array.isArray(value) ? (value as unknown[]) : []
  const webhook = typeof id === 'string' ? db.webhooks.get(id) : undefined
  if (!webhook?.subscriptions.includes('conditional_ticket_events'))
    return [
      problem('actions', 'Actions: webhook is not a valid one for triggers'),
    ]

  return typeof body === 'string'
    ? []
    : [problem('actions', 'Actions: the webhook body must be a text')]
}

const actionProblems = (
  sandbox: Sandbox,
  fields: ConditionField[],
  action: TriggerAction
): Problem[] => {
  if (action.field === 'notification_webhook')
    return webhookProblems(sandbox, action)
  const isCustom =
    action.field.startsWith('custom_fields_') &&
    fields.some(({ subject }) => subject === action.field)
  const field = actionFields.find(({ subject }) => subject === action.field)
  if (!field && !isCustom)
    return [problem('actions', `Actions: ${action.field} is not a valid field`)]
  const value = String(action.value ?? '')

  return field?.values && !field.values.includes(value)
    ? [
        problem(
          'actions',
          `Actions: ${value} is not a valid value for ${action.field}`
        ),
      ]
    : []
}

const completeness = ({ title, conditions, actions }: Trigger): Problem[] => [
  ...(title.trim()
    ? []
    : [
        {
          field: 'title',
          description: 'Title: cannot be blank',
          error: 'BlankValue',
        },
      ]),
  ...(conditions.all.length + conditions.any.length > 0
    ? []
    : [problem('conditions', 'Conditions: at least one is needed')]),
  ...(actions.length > 0
    ? []
    : [problem('actions', 'Actions: at least one is needed')]),
]

/** What stands against a trigger being as it is. */
export const triggerProblems = (
  sandbox: Sandbox,
  trigger: Trigger
): Problem[] => {
  const fields = conditionFields(sandbox)
  const { all, any } = trigger.conditions
  const size = Buffer.byteLength(
    JSON.stringify([trigger.conditions, trigger.actions])
  )

  return [
    ...completeness(trigger),
    ...[...all, ...any].flatMap((one) => conditionProblems(fields, one)),
    ...trigger.actions.flatMap((one) => actionProblems(sandbox, fields, one)),
    ...(sandbox.db.triggerCategories.get(trigger.category_id)
      ? []
      : [problem('category', 'Category: does not exist')]),
    ...(size < MAX_RULE_BYTES
      ? []
      : [problem('base', 'Rule: must be smaller than 65 KB')]),
  ]
}
