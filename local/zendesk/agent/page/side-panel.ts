import type { TicketPage } from '../present-ticket'
import { badge, el, fact } from '../../../sandbox/page/element'
import { Refused } from '../../../sandbox/page/call-sandbox'
import { sandboxApi } from './sandbox-api'

const CARLA = 'carla@livestore-sandbox.example'

const shown = (value: unknown): string =>
  value === null || value === undefined || value === '' ? 'none' : String(value)

const facts = (ticket: TicketPage) => {
  const profile = ticket.requesterProfile

  return el(
    'dl',
    {},
    fact('Status', badge(ticket.status)),
    fact('Assignee', shown(ticket.assignee)),
    fact('Group', shown(ticket.group)),
    fact('Requester', shown(profile?.name)),
    fact('Phone', shown(profile?.phone)),
    fact('E-mail', shown(profile?.email)),
    fact('Requester’s external id', shown(profile?.externalId)),
    fact('Ticket’s external id', shown(ticket.externalId)),
    ...ticket.customFields.map((field) =>
      fact(field.title, shown(field.value))
    ),
    ...(ticket.status === 'closed'
      ? [fact('Tags', shown(ticket.tags.join(' ')))]
      : []),
    ...(ticket.followUpOf === null
      ? []
      : [
          fact(
            'Follow-up of',
            el(
              'a',
              { href: `#/tickets/${ticket.followUpOf}` },
              `#${ticket.followUpOf}`
            )
          ),
        ])
  )
}

type Change = () => Promise<TicketPage>

interface Acting {
  /** Something is typed that is not saved yet. */
  edit(): void
  act(change: Change): void
}

const tagForm = (ticket: TicketPage, { edit, act }: Acting) => {
  const input = el('input', {
    id: 'tags',
    value: ticket.tags.join(' '),
    spellcheck: false,
    oninput: edit,
  })
  return el(
    'form',
    {
      class: 'tags',
      onsubmit: (event: Event) => {
        event.preventDefault()
        act(() => sandboxApi.setTags(ticket.id, input.value))
      },
    },
    el('label', { htmlFor: 'tags' }, 'Tags'),
    el('div', { class: 'line' }, input, el('button', {}, 'Save tags'))
  )
}

const actions = ({ id }: TicketPage, { act }: Acting) => {
  const button = (text: string, change: Change, title = '') =>
    el('button', { type: 'button', title, onclick: () => act(change) }, text)

  return el(
    'div',
    { class: 'actions' },
    button('Take it', () => sandboxApi.assign(id, CARLA)),
    button('Put back', () => sandboxApi.assign(id, null)),
    button(
      'Close',
      () => sandboxApi.setStatus(id, { status: 'closed' }),
      'As an automation of the account does; triggers run'
    ),
    button(
      'Close as after 28 days',
      () => sandboxApi.setStatus(id, { status: 'closed', bySystem: true }),
      'As the system does in the end; no trigger runs'
    )
  )
}

/** Draws anew and gives the keyboard back the place that it had. */
const replaceKeepingFocus = (root: HTMLElement, parts: HTMLElement[]) => {
  const active = root.contains(document.activeElement)
    ? document.activeElement
    : null
  root.replaceChildren(...parts)
  const again = [...root.querySelectorAll<HTMLElement>('input, button')].find(
    (node) =>
      node.tagName === active?.tagName &&
      node.textContent === active.textContent
  )
  again?.focus()
}

/** Who asks, what the ticket carries, and what can be done with it. */
export const sidePanel = (onChange: (ticket: TicketPage) => void) => {
  const root = el('aside', { class: 'panel', 'aria-label': 'Ticket details' })
  const problem = el('p', { class: 'problem', role: 'alert' })
  let edited = false

  const acting: Acting = {
    edit: () => {
      edited = true
    },
    act: (change) => {
      problem.textContent = ''
      edited = false
      change().then(onChange, (error: unknown) => {
        problem.textContent =
          error instanceof Refused
            ? error.message
            : 'The sandbox does not answer.'
      })
    },
  }

  return {
    root,
    draw: (ticket: TicketPage) => {
      if (edited) return
      const closed = ticket.status === 'closed'
      replaceKeepingFocus(root, [
        facts(ticket),
        ...(closed ? [] : [tagForm(ticket, acting), actions(ticket, acting)]),
        problem,
      ])
    },
  }
}
