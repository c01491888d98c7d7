import type {
  DesiredTrigger,
  ProvisioningPlan,
  TriggerKind,
  TriggerTargets,
} from './desired-state'
import { desiredTrigger } from './desired-state'
import { linesOf, triggerDrift } from './drift'
import type { FoundTrigger } from './found-state'
import { triggerSchema } from './found-state'
import type { Resource } from './resource'
import { rest } from './rest'

const triggers = rest({
  path: '/api/v2/triggers',
  ending: '.json',
  names: { one: 'trigger', many: 'triggers' },
  found: triggerSchema,
})

const places = {
  agent_comment: {
    stepId: 'zendesk.comment-trigger',
    idKey: 'commentTriggerId',
  },
  ticket_solved: {
    stepId: 'zendesk.solved-trigger',
    idKey: 'solvedTriggerId',
  },
} as const

/** By what it calls and says rather than by its title, which a person may have changed. */
const isOurs =
  (kind: TriggerKind, { webhookId }: TriggerTargets) =>
  ({ actions }: FoundTrigger): boolean =>
    actions.some(
      ({ field, value }) =>
        field === 'notification_webhook' &&
        value[0] === webhookId &&
        value[1]?.includes(`"kind":"${kind}"`)
    )

const detailsOf = ({ conditions, actions }: DesiredTrigger): string[] => [
  ...linesOf(conditions.all),
  ...linesOf(conditions.any).map((line) => `or: ${line}`),
  ...actions.map(({ value }) => value[1]),
]

export const trigger = (
  kind: TriggerKind,
  plan: ProvisioningPlan,
  targets: TriggerTargets
): Resource => {
  const desired = desiredTrigger(kind, plan, targets)

  return {
    ...places[kind],
    isBlind: false,
    title: desired.title,
    details: detailsOf(desired),
    compare: async (call, id) =>
      (await triggers.show(call, id)).map((found) =>
        triggerDrift(desired, found)
      ),
    find: async (call) =>
      (await triggers.list(call)).map((all) => {
        const found =
          all.find(isOurs(kind, targets)) ??
          all.find(({ title }) => title === desired.title)

        return found?.id
      }),
    create: (call) => triggers.create(call, desired),
    repair: (call, id) => triggers.change(call, id, { method: 'PUT', desired }),
    remove: triggers.remove,
  }
}
