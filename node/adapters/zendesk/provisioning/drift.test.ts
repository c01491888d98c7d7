import fc from 'fast-check'

import { desiredField, desiredTrigger, desiredWebhook } from './desired-state'
import { fieldDrift, triggerDrift, webhookDrift } from './drift'
import { fieldSchema, triggerSchema, webhookSchema } from './found-state'

const plan = {
  account: 'store',
  webhookUrl: 'https://store.example/webhook',
  tag: 'vtex-chatbot',
}

const field = desiredField(plan)
const webhook = desiredWebhook(plan)
const targets = { ticketFieldId: '7', webhookId: '8' }
const trigger = desiredTrigger('agent_comment', plan, targets)
const solved = desiredTrigger('ticket_solved', plan, targets)

const bearer = { type: 'bearer_token', add_position: 'header' }

/** What we compare is what Zendesk answers, read as always. */
const foundField = (changes: object) =>
  fieldSchema.parse({ id: 7, ...field, ...changes })
const foundWebhook = (changes: object) =>
  webhookSchema.parse({
    id: '8',
    ...webhook,
    authentication: bearer,
    ...changes,
  })
const foundTrigger = (changes: object) =>
  triggerSchema.parse({ id: 9, ...trigger, ...changes })

it('finds none in what is there as it was made', () => {
  expect(fieldDrift(field, foundField({}))).toEqual([])
  expect(webhookDrift(webhook, foundWebhook({}))).toEqual([])
  expect(triggerDrift(trigger, foundTrigger({}))).toEqual([])
})

it.each([
  [{ title: 'Phone' }, 'title', 'Phone'],
  [{ active: false }, 'active', 'false'],
  [{ required: true }, 'required', 'true'],
  [{ visible_in_portal: true }, 'visible_in_portal', 'true'],
  [{ editable_in_portal: true }, 'editable_in_portal', 'true'],
  [{ required_in_portal: true }, 'required_in_portal', 'true'],
])('tells that a field has %p', (changes, name, found) => {
  const [drift, ...others] = fieldDrift(field, foundField(changes))

  expect(drift).toMatchObject({ field: name, found })
  expect(others).toEqual([])
})

it('takes what an answer leaves out for unchanged', () => {
  const { id, type, title } = foundField({})

  expect(fieldDrift(field, fieldSchema.parse({ id, type, title }))).toEqual([])
})

it.each([
  [{ name: 'Other' }, 'name', 'Other'],
  [{ endpoint: 'https://other.example' }, 'endpoint', 'https://other.example'],
  [{ http_method: 'GET' }, 'http_method', 'GET'],
  [{ request_format: 'xml' }, 'request_format', 'xml'],
  [{ status: 'inactive' }, 'status', 'inactive'],
  [{ subscriptions: [] }, 'subscriptions', ''],
  [{ authentication: { type: 'api_key' } }, 'authentication', 'api_key'],
  [{ authentication: undefined }, 'authentication', 'none'],
])('tells that a webhook has %p', (changes, name, found) => {
  const [drift, ...others] = webhookDrift(webhook, foundWebhook(changes))

  expect(drift).toMatchObject({ field: name, found })
  expect(others).toEqual([])
})

const { all, any } = trigger.conditions

const inAnyOrder = <T>(items: T[]) =>
  fc.shuffledSubarray(items, { minLength: items.length })

it.each([
  ['comments', trigger],
  ['solved tickets', solved],
])('cares for no order of conditions, for %s', (_what, desired) => {
  const conditions = fc.record({
    all: inAnyOrder(desired.conditions.all),
    any: inAnyOrder(desired.conditions.any),
  })

  fc.assert(
    fc.property(conditions, (shuffled) => {
      const found = triggerSchema.parse({
        ...desired,
        id: 9,
        conditions: shuffled,
      })

      expect(triggerDrift(desired, found)).toEqual([])
    })
  )
})

it('takes an operator that Zendesk leaves out for one that says nothing', () => {
  const conditions = {
    any,
    all: all.map(({ operator, ...rest }) =>
      operator === 'is' ? rest : { operator, ...rest }
    ),
  }

  expect(triggerDrift(trigger, foundTrigger({ conditions }))).toEqual([])
})

it('misses a condition that is gone, and one that moved between all and any', () => {
  const gone = foundTrigger({ conditions: { all: all.slice(1), any } })
  const moved = foundTrigger({
    conditions: { all: all.slice(1), any: [...any, ...all.slice(0, 1)] },
  })

  expect(triggerDrift(trigger, gone).map((one) => one.field)).toEqual([
    'conditions.all',
  ])
  expect(triggerDrift(trigger, moved).map((one) => one.field)).toEqual([
    'conditions.all',
    'conditions.any',
  ])
})

it('tells each of its actions in the order that Zendesk runs them', () => {
  const [action] = trigger.actions
  const extra = { field: 'status', value: 'solved' }
  const found = foundTrigger({ actions: [extra, action] })

  expect(triggerDrift(trigger, found)).toEqual([
    {
      field: 'actions',
      expected: ['notification_webhook', ...(action?.value ?? [])].join(' '),
      found: [
        'status solved',
        ['notification_webhook', ...(action?.value ?? [])].join(' '),
      ].join('\n'),
    },
  ])
})
