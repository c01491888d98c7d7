import { badge, el, timeOf } from './element'

/** A conversation in the list of an agent's page. */
export interface ListedConversation {
  href: string
  name: string
  /** ISO 8601. */
  updatedAt: string
  subject: string
  state: string
  about: string
}

const line = (
  { href, name, updatedAt, subject, state, about }: ListedConversation,
  selected: string | undefined
) =>
  el(
    'li',
    {},
    el(
      'a',
      {
        href,
        'aria-current': href === selected ? 'true' : undefined,
        // A list that is drawn anew before the button is up gets no click.
        onmousedown: ({ button }: MouseEvent) => {
          if (button === 0) location.hash = href
        },
      },
      el(
        'span',
        { class: 'line' },
        el('strong', {}, name),
        el('time', { dateTime: updatedAt }, timeOf(updatedAt))
      ),
      el('span', { class: 'subject' }, subject),
      el('span', { class: 'line' }, badge(state), el('small', {}, about))
    )
  )

/** The list at the left; it keeps the keyboard's place when it is drawn anew. */
export const linkList = (title: string, nothing: string) => {
  const list = el('ul', { 'aria-label': title })

  return {
    root: el('section', { class: 'tickets' }, el('h2', {}, title), list),
    draw: (entries: ListedConversation[], selected: string | undefined) => {
      const focused = document.activeElement?.getAttribute('href')

      list.replaceChildren(
        ...(entries.length > 0
          ? entries.map((entry) => line(entry, selected))
          : [el('li', { class: 'empty' }, nothing)])
      )
      if (focused) {
        list.querySelector<HTMLElement>(`a[href="${focused}"]`)?.focus()
      }
    },
  }
}
