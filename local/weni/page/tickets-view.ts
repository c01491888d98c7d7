import { badge, el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { row, table } from '../../sandbox/page/table'
import { readProject } from './project'

/** The rows of tickets, as far as flows committed. */
export const ticketsView = (): View => {
  const root = el('div', { class: 'sheet' })

  return {
    root,
    refresh: whenChanged(readProject, ({ tickets }) =>
      root.replaceChildren(
        table(
          'Tickets',
          ['Opened', 'Contact', 'External id', 'Status'],
          tickets.map(({ openedAt, contact, externalId, status }) =>
            row(
              timeOf(new Date(openedAt).toISOString()),
              contact?.name ?? '',
              externalId,
              badge(status)
            )
          )
        )
      )
    ),
  }
}
