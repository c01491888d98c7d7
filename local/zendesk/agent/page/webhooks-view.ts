import type { InvocationLine } from '../present-ticket'
import { badge, el, timeOf } from '../../../sandbox/page/element'
import type { View } from '../../../sandbox/page/live'
import { whenChanged } from '../../../sandbox/page/live'
import { row, table } from '../../../sandbox/page/table'
import type { WebhookLine } from './sandbox-api'
import { sandboxApi } from './sandbox-api'

type Triggers = Awaited<ReturnType<typeof sandboxApi.triggers>>['triggers']

const button = (text: string, action: () => Promise<unknown>) =>
  el('button', { type: 'button', onclick: () => void action() }, text)

const webhookRow = ({ id, name, endpoint, status }: WebhookLine) =>
  row(
    name,
    el('code', {}, endpoint),
    badge(status),
    el(
      'span',
      { class: 'buttons' },
      button(status === 'active' ? 'Deactivate' : 'Activate', () =>
        sandboxApi.switchWebhook(
          id,
          status === 'active' ? 'inactive' : 'active'
        )
      ),
      button('Delete', () => sandboxApi.deleteWebhook(id))
    )
  )

const triggerRow = ({ id, title, active }: Triggers[number]) =>
  row(
    title,
    badge(active ? 'active' : 'inactive'),
    el(
      'span',
      { class: 'buttons' },
      button(active ? 'Deactivate' : 'Activate', () =>
        sandboxApi.switchTrigger(id, !active)
      ),
      button('Delete', () => sandboxApi.deleteTrigger(id))
    )
  )

const callRow = (call: InvocationLine) =>
  row(
    el('time', { dateTime: call.at }, timeOf(call.at)),
    el('a', { href: `#/tickets/${call.ticketId}` }, `#${call.ticketId}`),
    call.trigger,
    badge(call.status),
    call.attempts.join(', ') || 'not sent',
    el('details', {}, el('summary', {}, 'Body'), el('pre', {}, call.payload))
  )

const read = async () => ({
  ...(await sandboxApi.webhooks()),
  ...(await sandboxApi.triggers()),
  ...(await sandboxApi.invocations()),
})

/** Webhooks and triggers, to change behind the app's back, and the calls that were made. */
export const webhooksView = (): View => {
  const root = el('div', { class: 'sheet' })

  return {
    root,
    refresh: whenChanged(read, ({ webhooks, triggers, invocations }) =>
      root.replaceChildren(
        table(
          'Webhooks',
          ['Name', 'Address', 'Status', ''],
          webhooks.map(webhookRow)
        ),
        table('Triggers', ['Title', 'Status', ''], triggers.map(triggerRow)),
        table(
          'Calls',
          ['Time', 'Ticket', 'Trigger', 'Status', 'Answers', 'Sent'],
          invocations.map(callRow)
        )
      )
    ),
  }
}
