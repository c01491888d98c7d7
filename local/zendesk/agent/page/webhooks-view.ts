import type { InvocationLine } from '../present-ticket'
import { badge, el, timeOf } from '../../../sandbox/page/element'
import type { View } from '../../../sandbox/page/live'
import { whenChanged } from '../../../sandbox/page/live'
import { table } from '../../../sandbox/page/table'
import type { WebhookLine } from './sandbox-api'
import { sandboxApi } from './sandbox-api'

type Triggers = Awaited<ReturnType<typeof sandboxApi.triggers>>['triggers']

const button = (text: string, action: () => Promise<unknown>) =>
  el('button', { type: 'button', onclick: () => void action() }, text)

const webhookCells = ({ id, name, endpoint, status }: WebhookLine) => [
  name,
  el('code', {}, endpoint),
  badge(status),
  el(
    'span',
    { class: 'buttons' },
    button(status === 'active' ? 'Deactivate' : 'Activate', () =>
      sandboxApi.switchWebhook(id, status === 'active' ? 'inactive' : 'active')
    ),
    button('Delete', () => sandboxApi.deleteWebhook(id))
  ),
]

const triggerCells = ({ id, title, active }: Triggers[number]) => [
  title,
  badge(active ? 'active' : 'inactive'),
  el(
    'span',
    { class: 'buttons' },
    button(active ? 'Deactivate' : 'Activate', () =>
      sandboxApi.switchTrigger(id, !active)
    ),
    button('Delete', () => sandboxApi.deleteTrigger(id))
  ),
]

const callCells = (call: InvocationLine) => [
  el('time', { dateTime: call.at }, timeOf(call.at)),
  el('a', { href: `#/tickets/${call.ticketId}` }, `#${call.ticketId}`),
  call.trigger,
  badge(call.status),
  call.attempts.join(', ') || 'not sent',
  el('details', {}, el('summary', {}, 'Body'), el('pre', {}, call.payload)),
]

const read = async () => ({
  ...(await sandboxApi.webhooks()),
  ...(await sandboxApi.triggers()),
  ...(await sandboxApi.invocations()),
})

/** Webhooks and triggers, to change behind the app's back, and the calls that were made. */
export const webhooksView = (): View => {
  const keyOf = ({ id }: { id: number | string }) => String(id)
  const webhooks = table({
    caption: 'Webhooks',
    heads: ['Name', 'Address', 'Status', ''],
    keyOf,
    cells: webhookCells,
  })
  const triggers = table({
    caption: 'Triggers',
    heads: ['Title', 'Status', ''],
    keyOf,
    cells: triggerCells,
  })
  const calls = table({
    caption: 'Calls',
    heads: ['Time', 'Ticket', 'Trigger', 'Status', 'Answers', 'Sent'],
    keyOf,
    cells: callCells,
  })

  return {
    root: el(
      'div',
      { class: 'sheet' },
      webhooks.root,
      triggers.root,
      calls.root
    ),
    refresh: whenChanged(read, (there) => {
      webhooks.draw(there.webhooks)
      triggers.draw(there.triggers)
      calls.draw(there.invocations)
    }),
  }
}
