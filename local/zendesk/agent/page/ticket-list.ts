import type { TicketLine } from '../present-ticket'
import { badge, el, timeOf } from '../../../sandbox/page/element'

const count = (messages: number) =>
  messages === 1 ? '1 message' : `${messages} messages`

const line = (ticket: TicketLine, selected: number | undefined) =>
  el(
    'li',
    {},
    el(
      'a',
      {
        href: `#/tickets/${ticket.id}`,
        'aria-current': ticket.id === selected ? 'true' : undefined,
      },
      el(
        'span',
        { class: 'line' },
        el('strong', {}, ticket.requester ?? 'Nobody'),
        el('time', { dateTime: ticket.updatedAt }, timeOf(ticket.updatedAt))
      ),
      el('span', { class: 'subject' }, ticket.subject),
      el(
        'span',
        { class: 'line' },
        badge(ticket.status),
        el('small', {}, `#${ticket.id} · ${count(ticket.comments)}`)
      )
    )
  )

/** The list at the left; it keeps the keyboard's place when it is drawn anew. */
export const ticketList = () => {
  const list = el('ul', { 'aria-label': 'Tickets' })
  const root = el(
    'section',
    { class: 'tickets' },
    el('h2', {}, 'Tickets'),
    list
  )

  return {
    root,
    draw: (tickets: TicketLine[], selected: number | undefined) => {
      const focused = document.activeElement?.getAttribute('href')
      list.replaceChildren(
        ...(tickets.length > 0
          ? tickets.map((ticket) => line(ticket, selected))
          : [
              el(
                'li',
                { class: 'empty' },
                'No tickets yet. They appear here when a shopper asks for a human.'
              ),
            ])
      )
      if (focused)
        list.querySelector<HTMLElement>(`a[href="${focused}"]`)?.focus()
    },
  }
}
