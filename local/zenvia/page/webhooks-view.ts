import { badge, el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import type { DeliveryLine } from '../agent/switches-router'
import { sandboxApi } from './sandbox-api'
import { row, table } from '../../sandbox/page/table'

const whatIn = (body: string): string => {
  const { state, message } = JSON.parse(body) as {
    state?: string
    message?: { content: string }
  }

  return state ?? message?.content ?? ''
}

const line = (delivery: DeliveryLine) =>
  row(
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
    )
  )

/** The calls that were made to the store's webhook. */
export const webhooksView = (): View => {
  const root = el('div', { class: 'sheet' })

  return {
    root,
    refresh: whenChanged(sandboxApi.deliveries, ({ deliveries }) =>
      root.replaceChildren(
        table(
          'Calls of the webhook',
          ['Time', 'What', 'Status', 'Answer', 'Sent', ''],
          deliveries.map(line)
        )
      )
    ),
  }
}
