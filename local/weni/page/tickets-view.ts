import { badge, el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { table } from '../../sandbox/page/table'
import type { ProjectView } from '../sandbox-router'
import { readProject } from './project'

/** The rows of tickets, as far as flows committed. */
export const ticketsView = (): View => {
  const rows = table({
    caption: 'Tickets',
    heads: ['Opened', 'Contact', 'External id', 'Status'],
    keyOf: ({ id }: ProjectView['tickets'][number]) => String(id),
    cells: ({ openedAt, contact, externalId, status }) => [
      timeOf(new Date(openedAt).toISOString()),
      contact?.name ?? '',
      externalId,
      badge(status),
    ],
  })

  return {
    root: el('div', { class: 'sheet' }, rows.root),
    refresh: whenChanged(readProject, ({ tickets }) => rows.draw(tickets)),
  }
}
