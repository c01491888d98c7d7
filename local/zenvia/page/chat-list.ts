import { linkList } from '../../sandbox/page/link-list'
import type { InteractionLine } from '../agent/present-interaction'

const stateOf = ({ state, position, agent }: InteractionLine): string => {
  if (position !== null) return `place ${position} in the queue`

  return agent && state === 'ACCEPTED' ? `with ${agent}` : ''
}

const hrefOf = (hash: string) => `#/chats/${hash}`

export const chatList = () => {
  const { root, draw } = linkList(
    'Chats',
    'No chats yet. They appear here when a shopper asks for a human.'
  )

  return {
    root,
    draw: (chats: InteractionLine[], selected: string | undefined) =>
      draw(
        chats.map((chat) => ({
          href: hrefOf(chat.hash),
          name: chat.customer.name ?? 'Somebody',
          updatedAt: chat.updatedAt,
          subject: chat.lastWords || 'Nothing said yet',
          state: chat.state,
          about: stateOf(chat),
          selected: chat.hash === selected,
        }))
      ),
  }
}
