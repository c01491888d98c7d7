import { el, showBadge, timeOf } from './element'
import { keyedList } from './keyed-list'

/** A conversation in the list of an agent's page. */
export interface ListedConversation {
  href: string
  name: string
  /** ISO 8601. */
  updatedAt: string
  subject: string
  state: string
  about: string
  selected: boolean
}

const line = ({ href, selected }: ListedConversation) => {
  const name = el('strong')
  const time = el('time')
  const subject = el('span', { class: 'subject' })
  const state = el('span')
  const about = el('small')

  return {
    root: el(
      'li',
      {},
      el(
        'a',
        { href, 'aria-current': selected && 'true' },
        el('span', { class: 'line' }, name, time),
        subject,
        el('span', { class: 'line' }, state, about)
      )
    ),
    show: (entry: ListedConversation) => {
      name.textContent = entry.name
      time.dateTime = entry.updatedAt
      time.textContent = timeOf(entry.updatedAt)
      subject.textContent = entry.subject
      showBadge(state, entry.state)
      about.textContent = entry.about
    },
  }
}

/** The list at the left, drawn for what is selected. */
export const linkList = (title: string, nothing: string) => {
  const list = el('ul', { 'aria-label': title })

  return {
    root: el('section', { class: 'tickets' }, el('h2', {}, title), list),
    draw: keyedList(list, {
      nothing: el('li', { class: 'empty' }, nothing),
      keyOf: ({ href }: ListedConversation) => href,
      draw: line,
    }),
  }
}
