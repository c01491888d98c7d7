import type { TicketPage } from '../present-ticket'
import { conversation } from './conversation'
import { el } from '../../../sandbox/page/element'
import type { View } from '../../../sandbox/page/live'
import { whenChanged } from '../../../sandbox/page/live'
import { replyBox } from './reply-box'
import { sandboxApi } from './sandbox-api'
import { sidePanel } from './side-panel'
import { ticketList } from './ticket-list'

const ticketView = (id: number) => {
  const title = el('h2', {})
  const messages = conversation()
  const draw = (ticket: TicketPage) => {
    title.textContent = `#${ticket.id} ${ticket.subject}`
    messages.draw(ticket)
    reply.draw(ticket)
    panel.draw(ticket)
  }
  const reply = replyBox(id, draw)
  const panel = sidePanel(id, draw)

  return {
    parts: [
      el('section', { class: 'ticket' }, title, messages.root, reply.root),
      panel.root,
    ],
    refresh: whenChanged(() => sandboxApi.ticket(id), draw),
  }
}

const nothingSelected = () =>
  el(
    'section',
    { class: 'ticket empty' },
    el('p', {}, 'Choose a ticket to read and answer it.')
  )

/** List, conversation and details, side by side. */
export const ticketsView = (selected: number | undefined): View => {
  const list = ticketList()
  const ticket = selected === undefined ? undefined : ticketView(selected)
  const refreshList = whenChanged(sandboxApi.tickets, ({ tickets }) =>
    list.draw(tickets, selected)
  )

  return {
    root: el(
      'div',
      { class: 'workspace' },
      list.root,
      ...(ticket?.parts ?? [nothingSelected()])
    ),
    refresh: async () => {
      await Promise.all([refreshList(), ticket?.refresh()])
    },
  }
}
