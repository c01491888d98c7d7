import { el, timeOf } from '../../sandbox/page/element'
import type { AgentInteraction } from '../agent/present-interaction'

type Bubble = AgentInteraction['messages'][number]

const sides: Record<Bubble['author'], string> = {
  AGENT: 'agent',
  CUSTOMER: 'customer',
  SYSTEM: 'system',
}

/** The files of this sandbox are at hand; those of others have addresses that lead out of this machine. */
const isOwn = (url: string): boolean =>
  url.startsWith('https://zchat.zenvia.io/storage/')

const fileOf = ({ url, type, content }: Bubble) => {
  if (url === null) return []
  if (!isOwn(url)) return [el('p', { class: 'file' }, el('code', {}, url))]

  const { pathname } = new URL(url)

  return [
    el(
      'a',
      { class: 'file', href: pathname, target: '_blank', rel: 'noreferrer' },
      type === 'image' ? el('img', { src: pathname, alt: content }) : content
    ),
  ]
}

const bubble = (message: Bubble, who: string) =>
  el(
    'li',
    { class: `bubble ${sides[message.author]}` },
    el(
      'p',
      { class: 'by' },
      el('strong', {}, who),
      ' ',
      el('time', { dateTime: message.at }, timeOf(message.at))
    ),
    el('p', { class: 'text' }, message.content),
    ...fileOf(message)
  )

type Past = NonNullable<AgentInteraction['history']>['messages'][number]

const past = ({ time, direction, content }: Past, customer: string) =>
  el(
    'li',
    { class: `bubble past ${direction === 'AGENT' ? 'agent' : 'customer'}` },
    el(
      'p',
      { class: 'by' },
      el('strong', {}, direction === 'AGENT' ? 'Bot' : customer),
      ` ${time}`
    ),
    el('p', { class: 'text' }, content)
  )

const historyOf = ({ history, customer }: AgentInteraction) => {
  if (!history) return []

  return [
    ...history.messages.map((line) => past(line, customer.name ?? 'Shopper')),
    el(
      'li',
      { class: 'before' },
      history.problem
        ? `The earlier conversation could not be read: ${history.problem}`
        : 'Before this chat'
    ),
  ]
}

/** What was said; it follows the newest unless somebody scrolled up to read. */
export const conversation = () => {
  const list = el('ol', {
    class: 'conversation',
    role: 'log',
    'aria-label': 'Conversation',
    tabIndex: 0,
  })
  const typing = el('p', { class: 'typing', 'aria-live': 'polite' })

  return {
    parts: [list, typing],
    draw: (chat: AgentInteraction) => {
      const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80
      const names: Record<Bubble['author'], string> = {
        AGENT: chat.agent ?? 'Agent',
        CUSTOMER: chat.customer.name ?? 'Shopper',
        SYSTEM: 'Zenvia',
      }

      list.replaceChildren(
        ...historyOf(chat),
        ...chat.messages.map((message) =>
          bubble(message, names[message.author])
        )
      )
      typing.textContent = chat.customerTyping ? 'The shopper is typing' : ''
      if (atEnd) list.scrollTop = list.scrollHeight
    },
  }
}
