import type { Drift } from '../../../domain/settings/provisioning-report'
import type {
  Condition,
  DesiredField,
  DesiredTrigger,
  DesiredWebhook,
} from './desired-state'
import type { FoundField, FoundTrigger, FoundWebhook } from './found-state'

const compared = (field: string, expected: string, found: string): Drift[] =>
  expected === found ? [] : [{ field, expected, found }]

/** Properties that an answer leaves out cannot be told to differ. */
const comparedMembers = <Member extends string>(
  members: readonly Member[],
  desired: Record<Member, string | boolean>,
  found: Partial<Record<Member, string | boolean>>
): Drift[] =>
  members.flatMap((member) =>
    compared(
      member,
      String(desired[member]),
      String(found[member] ?? desired[member])
    )
  )

/** The type is left out: Zendesk never changes it, and a field is only taken for ours when it fits. */
export const fieldDrift = (desired: DesiredField, found: FoundField): Drift[] =>
  comparedMembers(
    [
      'title',
      'active',
      'required',
      'visible_in_portal',
      'editable_in_portal',
      'required_in_portal',
    ],
    desired,
    found
  )

/** The token is never told; that it is there at all is. */
export const webhookDrift = (
  desired: DesiredWebhook,
  found: FoundWebhook
): Drift[] => [
  ...comparedMembers(
    ['name', 'endpoint', 'http_method', 'request_format', 'status'],
    desired,
    found
  ),
  ...compared(
    'subscriptions',
    desired.subscriptions.join(', '),
    found.subscriptions.join(', ')
  ),
  ...compared('authentication', 'bearer_token', found.authentication),
]

const lineOf = ({ field, operator, value }: Condition): string =>
  `${field} ${operator} ${value}`

/** In any order; Zendesk leaves out an operator that says nothing. */
export const linesOf = (conditions: Condition[]): string[] =>
  conditions.map(lineOf).sort()

const actionsOf = (
  actions: Array<{ field: string; value: readonly string[] }>
): string =>
  actions.map(({ field, value }) => [field, ...value].join(' ')).join('\n')

export const triggerDrift = (
  desired: DesiredTrigger,
  found: FoundTrigger
): Drift[] => [
  ...comparedMembers(['title', 'active'], desired, found),
  ...compared(
    'conditions.all',
    linesOf(desired.conditions.all).join('\n'),
    linesOf(found.conditions.all).join('\n')
  ),
  ...compared(
    'conditions.any',
    linesOf(desired.conditions.any).join('\n'),
    linesOf(found.conditions.any).join('\n')
  ),
  ...compared('actions', actionsOf(desired.actions), actionsOf(found.actions)),
]
