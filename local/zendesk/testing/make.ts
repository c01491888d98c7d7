import type { TestAccount } from './test-account'

/** Objects that tests need, made by calls as any client makes them. */

export const makeShopper = async (
  { api }: TestAccount,
  more: Record<string, unknown> = {}
): Promise<number> => {
  const user = { name: 'Ana', external_id: 'wa:5511988887777', ...more }
  const known = await api(
    'GET',
    `/users.json?external_id=${String(user.external_id)}`
  )
  const id =
    known.at('users.0.id') ??
    (await api('POST', '/users.json', { user })).at('user.id')

  return Number(id)
}

export const makeTicket = async (
  account: TestAccount,
  more: Record<string, unknown> = {}
): Promise<number> => {
  const requester_id = await makeShopper(account)
  const answer = await account.api('POST', '/tickets.json', {
    ticket: {
      subject: 'WhatsApp: Ana',
      external_id: 'conv_1',
      requester_id,
      submitter_id: requester_id,
      comment: { body: 'Where is my order?', public: true },
      tags: ['vtex-chatbot'],
      ...more,
    },
  })
  return Number(answer.at('ticket.id'))
}

export const makeField = async (
  { api }: TestAccount,
  more: Record<string, unknown> = {}
): Promise<number> => {
  const answer = await api('POST', '/ticket_fields.json', {
    ticket_field: { type: 'text', title: 'WhatsApp store number', ...more },
  })
  return Number(answer.at('ticket_field.id'))
}

export const WEBHOOK = {
  name: 'Live Support',
  description: 'managed',
  status: 'active',
  endpoint: 'https://bot.example.com/zendesk',
  http_method: 'POST',
  request_format: 'json',
  subscriptions: ['conditional_ticket_events'],
  authentication: {
    type: 'bearer_token',
    data: { token: 's3cret' },
    add_position: 'header',
  },
}

export const makeWebhook = async (
  { api }: TestAccount,
  more: Record<string, unknown> = {}
): Promise<string> => {
  const answer = await api('POST', '/webhooks', {
    webhook: { ...WEBHOOK, ...more },
  })
  return String(answer.at('webhook.id'))
}

interface TriggerParts {
  webhookId: string
  body?: string
  all?: unknown[]
  any?: unknown[]
}

/** A trigger that calls the webhook on each change with a public comment, unless told otherwise. */
export const triggerOf = ({ webhookId, body, all, any }: TriggerParts) => ({
  trigger: {
    title: 'Agent comment',
    conditions: {
      all: all ?? [
        { field: 'current_tags', operator: 'includes', value: 'vtex-chatbot' },
        { field: 'current_via_id', operator: 'is_not', value: '5' },
        { field: 'update_type', operator: 'is', value: 'Change' },
        { field: 'comment_is_public', value: 'requester_can_see_comment' },
      ],
      any: any ?? [],
    },
    actions: [
      {
        field: 'notification_webhook',
        value: [webhookId, body ?? '{"ticket":"{{ticket.id}}"}'],
      },
    ],
  },
})

export const makeTrigger = async (
  { api }: TestAccount,
  parts: TriggerParts
): Promise<number> => {
  const answer = await api('POST', '/triggers.json', triggerOf(parts))
  return Number(answer.at('trigger.id'))
}
