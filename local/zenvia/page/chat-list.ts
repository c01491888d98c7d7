import { badge, el, timeOf } from '../../sandbox/page/element'
import type { InteractionLine } from '../agent/present-interaction'

const stateOf = ({ state, position, agent }: InteractionLine): string => {
  if (position !== null) return `place ${position} in the queue`

  return agent && state === 'ACCEPTED' ? `with ${agent}` : ''
}

const line = (chat: InteractionLine, selected: string | undefined) =>
  el(
    'li',
    {},
    el(
      'a',
      {
        href: `#/chats/${chat.hash}`,
        'aria-current': chat.hash === selected ? 'true' : undefined,
      },
      el(
        'span',
        { class: 'line' },
        el('strong', {}, chat.customer.name ?? 'Somebody'),
        el('time', { dateTime: chat.updatedAt }, timeOf(chat.updatedAt))
      ),
      el('span', { class: 'subject' }, chat.lastWords || 'Nothing said yet'),
      el(
        'span',
        { class: 'line' },
        badge(chat.state),
        el('small', {}, stateOf(chat))
      )
    )
  )

/** The list at the left; it keeps the keyboard's place when it is drawn anew. */
export const chatList = () => {
  const list = el('ul', { 'aria-label': 'Chats' })

  return {
    root: el('section', { class: 'tickets' }, el('h2', {}, 'Chats'), list),
    draw: (chats: InteractionLine[], selected: string | undefined) => {
      const focused = document.activeElement?.getAttribute('href')

      list.replaceChildren(
        ...(chats.length > 0
          ? chats.map((chat) => line(chat, selected))
          : [
              el(
                'li',
                { class: 'empty' },
                'No chats yet. They appear here when a shopper asks for a human.'
              ),
            ])
      )
      if (focused) {
        list.querySelector<HTMLElement>(`a[href="${focused}"]`)?.focus()
      }
    },
  }
}
