import type { TicketLine } from '../present-ticket'
import { linkList } from '../../../sandbox/page/link-list'

const count = (messages: number) =>
  messages === 1 ? '1 message' : `${messages} messages`

const hrefOf = (id: number) => `#/tickets/${id}`

export const ticketList = () => {
  const { root, draw } = linkList(
    'Tickets',
    'No tickets yet. They appear here when a shopper asks for a human.'
  )

  return {
    root,
    draw: (tickets: TicketLine[], selected: number | undefined) =>
      draw(
        tickets.map(
          ({ id, requester, updatedAt, subject, status, comments }) => ({
            ...{ updatedAt, subject, state: status },
            href: hrefOf(id),
            name: requester ?? 'Nobody',
            about: `#${id} · ${count(comments)}`,
            selected: id === selected,
          })
        )
      ),
  }
}
