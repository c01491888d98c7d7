import { badge, el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import type { DeliveryLine } from '../agent/switches-router'
import { sandboxApi } from './sandbox-api'
import { table } from '../../sandbox/page/table'

const whatIn = (body: string): string => {
  const { state, message } = JSON.parse(body) as {
    state?: string
    message?: { content: string }
  }

  return state ?? message?.content ?? ''
}

const cells = (delivery: DeliveryLine) => [
  el('time', { dateTime: delivery.at }, timeOf(delivery.at)),
  el('a', { href: `#/chats/${delivery.interaction}` }, whatIn(delivery.body)),
  badge(delivery.status),
  delivery.answer ?? (delivery.url ? 'not yet' : 'no address is typed in'),
  el('details', {}, el('summary', {}, 'Body'), el('pre', {}, delivery.body)),
  el(
    'button',
    {
      type: 'button',
      onclick: () => void sandboxApi.sendAgain(delivery.id),
    },
    'Send again'
  ),
]

/** The calls that were made to the store's webhook. */
export const webhooksView = (): View => {
  const calls = table({
    caption: 'Calls of the webhook',
    heads: ['Time', 'What', 'Status', 'Answer', 'Sent', ''],
    keyOf: ({ id }: DeliveryLine) => String(id),
    cells,
  })

  return {
    root: el('div', { class: 'sheet' }, calls.root),
    refresh: whenChanged(sandboxApi.deliveries, ({ deliveries }) =>
      calls.draw(deliveries)
    ),
  }
}
