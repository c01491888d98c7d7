import { CLOSING_EVENT } from '../webhook/webhook-body'

/** What decides how everything in the merchant's account should be. */
export interface ProvisioningPlan {
  /** The store's account name; part of every title, since several stores may share one Zendesk account. */
  account: string
  webhookUrl: string
  tag: string
}

export interface DesiredField {
  type: 'text'
  title: string
  agent_description: string
  active: true
  required: false
  visible_in_portal: false
  editable_in_portal: false
  required_in_portal: false
}

export interface DesiredWebhook {
  name: string
  description: string
  status: 'active'
  endpoint: string
  http_method: 'POST'
  request_format: 'json'
  subscriptions: ['conditional_ticket_events']
}

export interface Condition {
  field: string
  operator: string
  value: string
}

export interface DesiredTrigger {
  title: string
  description: string
  active: true
  conditions: { all: Condition[]; any: Condition[] }
  actions: Array<{ field: 'notification_webhook'; value: [string, string] }>
}

const DESCRIPTION = 'Managed by Live Support. Do not edit.'

const titled = (
  title: string,
  { account }: Pick<ProvisioningPlan, 'account'>
) => `VTEX Chatbot - ${title} [${account}]`

export const desiredField = (plan: ProvisioningPlan): DesiredField => ({
  type: 'text',
  title: titled('Store WhatsApp Number', plan),
  agent_description: DESCRIPTION,
  active: true,
  required: false,
  visible_in_portal: false,
  editable_in_portal: false,
  required_in_portal: false,
})

export const desiredWebhook = (plan: ProvisioningPlan): DesiredWebhook => ({
  name: titled('Live Support', plan),
  description: DESCRIPTION,
  status: 'active',
  endpoint: plan.webhookUrl,
  http_method: 'POST',
  request_format: 'json',
  subscriptions: ['conditional_ticket_events'],
})

/** Ids that the triggers hold; the field's is a placeholder's name here. */
export interface TriggerTargets {
  ticketFieldId: string
  webhookId: string
}

export type TriggerKind = 'agent_comment' | 'ticket_solved'

/**
 * The old product's fields, so that one reader takes both, and the ticket's id, which its trigger on solved tickets
 * lacked. No words of people: nothing promises that Zendesk escapes them.
 */
const bodyOf = (kind: TriggerKind, { ticketFieldId }: TriggerTargets): string =>
  JSON.stringify({
    v: 1,
    kind,
    conversationId: '{{ticket.external_id}}',
    userPhoneNumber: '{{ticket.requester.phone}}',
    accountPhoneNumber: `{{ticket.ticket_field_${ticketFieldId}}}`,
    ticket: { id: '{{ticket.id}}' },
    ...(kind === 'ticket_solved' ? { event: { type: CLOSING_EVENT } } : {}),
  })

const hasTag = ({ tag }: ProvisioningPlan): Condition => ({
  field: 'current_tags',
  operator: 'includes',
  value: tag,
})

/** Via 5 is the API: what the app itself writes causes no signal. */
const conditionsOf = {
  agent_comment: (plan: ProvisioningPlan) => ({
    all: [
      hasTag(plan),
      { field: 'current_via_id', operator: 'is_not', value: '5' },
      { field: 'update_type', operator: 'is', value: 'Change' },
      {
        field: 'comment_is_public',
        operator: 'is',
        value: 'requester_can_see_comment',
      },
    ],
    any: [],
  }),
  ticket_solved: (plan: ProvisioningPlan) => ({
    all: [hasTag(plan)],
    any: [
      { field: 'status', operator: 'value', value: 'solved' },
      { field: 'status', operator: 'value', value: 'closed' },
    ],
  }),
} satisfies Record<TriggerKind, (plan: ProvisioningPlan) => unknown>

const titles: Record<TriggerKind, string> = {
  agent_comment: 'Incoming Live Agent Comment',
  ticket_solved: 'Ticket Solved',
}

export const desiredTrigger = (
  kind: TriggerKind,
  plan: ProvisioningPlan,
  targets: TriggerTargets
): DesiredTrigger => ({
  title: titled(titles[kind], plan),
  description: DESCRIPTION,
  active: true,
  conditions: conditionsOf[kind](plan),
  actions: [
    {
      field: 'notification_webhook',
      value: [targets.webhookId, bodyOf(kind, targets)],
    },
  ],
})
