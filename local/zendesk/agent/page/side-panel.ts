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
type Act = (change: Change) => void

/** The tags, as they are unless something is typed that is not saved yet. */
const tagForm = (id: number, act: Act) => {
  let edited = false
  const input = el('input', {
    id: 'tags',
    spellcheck: false,
    oninput: () => {
      edited = true
    },
  })

  return {
    root: el(
      'form',
      {
        class: 'tags',
        onsubmit: (event: Event) => {
          event.preventDefault()
          edited = false
          act(() => sandboxApi.setTags(id, input.value))
        },
      },
      el('label', { htmlFor: 'tags' }, 'Tags'),
      el('div', { class: 'line' }, input, el('button', {}, 'Save tags'))
    ),
    draw: ({ tags }: TicketPage) => {
      if (!edited) input.value = tags.join(' ')
    },
  }
}

const actions = (id: number, act: Act) => {
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
export const sidePanel = (
  id: number,
  onChange: (ticket: TicketPage) => void
) => {
  const about = el('div')
  const problem = el('p', { class: 'problem', role: 'alert' })
  const act: Act = (change) => {
    problem.textContent = ''
    change().then(onChange, (error: unknown) => {
      problem.textContent =
        error instanceof Refused
          ? error.message
          : 'The sandbox does not answer.'
    })
  }
  const tags = tagForm(id, act)
  const changing = el('div', {}, tags.root, actions(id, act))

  return {
    root: el(
      'aside',
      { class: 'panel', 'aria-label': 'Ticket details' },
      about,
      changing,
      problem
    ),
    draw: (ticket: TicketPage) => {
      about.replaceChildren(facts(ticket))
      tags.draw(ticket)
      changing.hidden = ticket.status === 'closed'
    },
  }
}
