import type { TicketPage } from '../present-ticket'
import { el, timeOf } from '../../../sandbox/page/element'

type Bubble = TicketPage['conversation'][number]

const file = ({ name, url, contentType, size }: Bubble['files'][number]) =>
  contentType.startsWith('image/')
    ? el(
        'a',
        { href: url, target: '_blank', rel: 'noreferrer' },
        el('img', { src: url, alt: name })
      )
    : el(
        'a',
        { class: 'file', href: url, target: '_blank', rel: 'noreferrer' },
        `${name} (${Math.max(1, Math.round(size / 1024))} KB)`
      )

const bubble = (comment: Bubble) =>
  el(
    'li',
    {
      class: `bubble ${comment.side} ${comment.public ? '' : 'note'}`,
    },
    el(
      'p',
      { class: 'by' },
      el('strong', {}, comment.author),
      ` ${comment.public ? '' : 'internal note '}via ${comment.channel} `,
      el('time', { dateTime: comment.at }, timeOf(comment.at))
    ),
    el('p', { class: 'text' }, comment.text),
    ...comment.files.map(file)
  )

/** The messages of a ticket; it follows the newest unless somebody scrolled up to read. */
export const conversation = () => {
  const list = el('ol', {
    class: 'conversation',
    role: 'log',
    'aria-label': 'Conversation',
    tabIndex: 0,
  })

  const toEnd = () => {
    list.scrollTop = list.scrollHeight
  }

  return {
    root: list,
    draw: (ticket: TicketPage) => {
      const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80
      list.replaceChildren(...ticket.conversation.map(bubble))
      if (!atEnd) return
      toEnd()
      list
        .querySelectorAll('img')
        .forEach((image) => image.addEventListener('load', toEnd))
    },
  }
}
