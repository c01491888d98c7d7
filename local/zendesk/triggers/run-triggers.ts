import type { Ticket } from '../tickets/ticket'
import type { Trigger, TriggerAction } from './trigger'
import type { Sandbox } from '../sandbox'
import type { Recorded } from '../tickets/record-change'
import { recordChange } from '../tickets/record-change'
import { ulid } from '../ulid'
import { SYSTEM_USER_ID, VIA } from '../via'
import { conditionFields } from './condition-fields'
import { meets } from './evaluate-conditions'
import { renderPlaceholders } from './render-placeholders'
import { changeOf } from './trigger-actions'
import type { UpdateFacts } from './update-facts'

export const inOrder = (triggers: Trigger[]): Trigger[] =>
  [...triggers].sort(
    (one, other) => one.position - other.position || one.id - other.id
  )

const notify = (
  sandbox: Sandbox,
  trigger: Trigger,
  facts: UpdateFacts,
  { value }: TriggerAction
) => {
  const [webhookId, body] = value as [string, string]
  const webhook = sandbox.db.webhooks.get(webhookId)
  if (webhook?.status !== 'active') return
  const id = ulid(sandbox.now())
  sandbox.db.invocations.put({
    id,
    webhook_id: webhook.id,
    trigger_id: trigger.id,
    ticket_id: facts.ticket.id,
    status: 'pending',
    payload: renderPlaceholders(sandbox, body, {
      facts,
      format: webhook.request_format,
    }),
    created_at: sandbox.now(),
    completed_at: null,
  })
  sandbox.deliverSoon(id)
}

const act = (
  sandbox: Sandbox,
  trigger: Trigger,
  facts: UpdateFacts
): Ticket => {
  const properties = trigger.actions.reduce(
    (changed, action) => ({
      ...changed,
      ...changeOf({ ...facts.ticket, ...changed }, action),
    }),
    {}
  )
  const rule = { user_id: SYSTEM_USER_ID, via_id: VIA.rule }
  const { ticket } = recordChange(sandbox, rule, facts.ticket, { properties })
  trigger.actions
    .filter((action) => action.field === 'notification_webhook')
    .forEach((action) => notify(sandbox, trigger, { ...facts, ticket }, action))

  return ticket
}

/**
 * Fires the active triggers that an update meets, first to last, each once; after each the rest is looked at anew, as
 * one may set off another. Returns the ticket as they leave it.
 */
export const runTriggers = (sandbox: Sandbox, recorded: Recorded): Ticket => {
  const { before, comment, actor } = recorded
  const user = sandbox.db.users.get(actor.user_id)
  const fields = conditionFields(sandbox)
  let waiting = inOrder(
    sandbox.db.triggers.all().filter((trigger) => trigger.active)
  )
  let { ticket } = recorded

  for (;;) {
    const facts = { before, ticket, comment, actor, user }
    const next = waiting.find((one) => meets(fields, one.conditions, facts))
    if (!next) return ticket
    waiting = waiting.filter((one) => one !== next)
    ticket = act(sandbox, next, facts)
  }
}
