import type { Condition, Trigger } from './trigger'
import type { ConditionField } from './condition-fields'
import type { UpdateFacts } from './update-facts'

const valueText = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : String(value ?? '')

const holds = (
  fields: ConditionField[],
  condition: Condition,
  facts: UpdateFacts
): boolean => {
  const field = fields.find(({ subject }) => subject === condition.field)
  const operator = condition.operator ?? field?.defaultOperator ?? ''
  const test = field?.operators[operator]

  return test?.(facts, valueText(condition.value)) ?? false
}

/** All of `all`, and one of `any` where there are any. */
export const meets = (
  fields: ConditionField[],
  { all, any }: Trigger['conditions'],
  facts: UpdateFacts
): boolean =>
  all.every((condition) => holds(fields, condition, facts)) &&
  (any.length === 0 || any.some((condition) => holds(fields, condition, facts)))
