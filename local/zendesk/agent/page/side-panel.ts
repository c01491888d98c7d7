import type { DeskTicket } from '../present-desk'
import { badge, el, fact } from './element'
import { Refused, sandboxApi } from './sandbox-api'

const CARLA = 'carla@livestore-sandbox.example'

const shown = (value: unknown): string =>
  value === null || value === undefined || value === '' ? 'none' : String(value)

const facts = (ticket: DeskTicket) => {
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

type Change = () => Promise<DeskTicket>

const tagForm = (ticket: DeskTicket, act: (change: Change) => void) => {
  const input = el('input', {
    id: 'tags',
    value: ticket.tags.join(' '),
    spellcheck: false,
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

const actions = ({ id }: DeskTicket, act: (change: Change) => void) => {
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

/** Who asks, what the ticket carries, and what can be done with it. */
export const sidePanel = (onChange: (ticket: DeskTicket) => void) => {
  const root = el('aside', { class: 'panel', 'aria-label': 'Ticket details' })
  const problem = el('p', { class: 'problem', role: 'alert' })

  const act = (change: Change) => {
    problem.textContent = ''
    change().then(onChange, (error: unknown) => {
      problem.textContent =
        error instanceof Refused
          ? error.message
          : 'The sandbox does not answer.'
    })
  }

  return {
    root,
    draw: (ticket: DeskTicket) => {
      if (root.contains(document.activeElement)) return
      const closed = ticket.status === 'closed'
      root.replaceChildren(
        facts(ticket),
        ...(closed ? [] : [tagForm(ticket, act), actions(ticket, act)]),
        problem
      )
    },
  }
}
