import type { ListedConversation } from './link-list'
import { linkList } from './link-list'

const conversation = (
  name: string,
  more: Partial<ListedConversation> = {}
): ListedConversation => ({
  href: `#/tickets/${name}`,
  name,
  updatedAt: '2026-11-20T12:00:00.000Z',
  subject: 'Where is my order?',
  state: 'new',
  about: '1 message',
  selected: false,
  ...more,
})

const ana = conversation('Ana')
const bia = conversation('Bia')

let list: ReturnType<typeof linkList>

beforeEach(() => {
  list = linkList('Tickets', 'No tickets yet.')
  document.body.replaceChildren(list.root)
  location.hash = ''
})

const link = (name: string) =>
  document.querySelector<HTMLElement>(`[href="#/tickets/${name}"]`)

/** As in a browser: what has gone from the page since the button went down gets no click. Answers what was clicked. */
const clickWhile = (
  target: Element | null | undefined,
  change: () => void
): Array<Element | null> => {
  const clicked: Array<Element | null> = []

  document.body.onclick = ({ target: at }) =>
    clicked.push((at as Element).closest('a'))
  change()
  if (target?.isConnected) (target as HTMLElement).click()

  return clicked
}

const names = () =>
  [...document.querySelectorAll('li:not([hidden])')].map(
    (line) => line.querySelector('strong')?.textContent ?? line.textContent
  )

test('a click arrives also when the conversation changes and another comes while the button is down', () => {
  list.draw([ana])
  const clicked = clickWhile(link('Ana')?.querySelector('.badge'), () =>
    list.draw([bia, { ...ana, state: 'open', about: '2 messages' }])
  )

  expect(clicked).toEqual([link('Ana')])
  expect(link('Ana')?.textContent).toContain('open2 messages')
})

test('a press opens nothing yet', () => {
  list.draw([ana])
  link('Ana')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  expect(location.hash).toBe('')
})

test('the one that is passed by another stays where it is', () => {
  list.draw([ana, bia])
  link('Ana')?.focus()
  list.draw([bia, ana])
  expect(document.activeElement).toBe(link('Ana'))
  expect(names()).toEqual(['Bia', 'Ana'])
})

test('what is gone leaves the list, which says when it is empty', () => {
  expect(names()).toEqual(['No tickets yet.'])
  list.draw([ana, bia])
  list.draw([bia])
  expect(names()).toEqual(['Bia'])
  list.draw([])
  expect(names()).toEqual(['No tickets yet.'])
})
