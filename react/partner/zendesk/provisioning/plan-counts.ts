import type { ProvisioningStep } from '../../../graphql/answers'

type PlanCounts = Record<'fields' | 'webhooks' | 'triggers', number>

/** How many of each kind of object the plan makes; the kind is the end of a step's id, such as `zendesk.ticket-field`. */
export const planCounts = (steps: ProvisioningStep[]): PlanCounts => {
  const count = (kind: string): number =>
    steps.filter(({ id }) => id.endsWith(kind)).length

  return {
    fields: count('field'),
    webhooks: count('webhook'),
    triggers: count('trigger'),
  }
}
