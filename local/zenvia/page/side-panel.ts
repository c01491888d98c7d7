import { badge, el, fact } from '../../sandbox/page/element'
import type { AgentInteraction } from '../agent/present-interaction'
import type { Chats } from './sandbox-api'
import { sandboxApi, sorry } from './sandbox-api'

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'none'

  return typeof value === 'string' ? value : JSON.stringify(value)
}

const factsOf = ({
  state,
  position,
  department,
  agent,
  customer,
  extra,
  hash,
}: AgentInteraction) =>
  el(
    'dl',
    {},
    fact('State', badge(state)),
    ...(position === null ? [] : [fact('Place in the queue', shown(position))]),
    fact('Department', department),
    fact('Agent', shown(agent)),
    fact('Name', shown(customer.name)),
    fact('Phone', shown(customer.phone)),
    fact('E-mail', shown(customer.email)),
    fact('CPF', shown(customer.cpf)),
    ...Object.entries((extra ?? {}) as Record<string, unknown>).map(
      ([name, value]) => fact(name, shown(value))
    ),
    fact('Interaction', el('code', {}, hash))
  )

const optionsOf = (choices: Array<{ id: number; name: string }>) =>
  choices.map(({ id, name }) => el('option', { value: String(id) }, name))

type Act = (what: string, input?: object) => void

const button = (text: string, act: () => void, isMain = false) =>
  el(
    'button',
    { type: 'button', class: isMain ? 'primary' : '', onclick: act },
    text
  )

const waiting = (act: Act, { agents }: Chats) => {
  const who = el('select', {}, ...optionsOf(agents))

  return [
    el('label', {}, 'You are', who),
    button(
      'Accept',
      () =>
        act('accept', who.value === '' ? {} : { agentId: Number(who.value) }),
      true
    ),
    button('Nobody takes it', () => act('unavailable')),
  ]
}

const answering = (act: Act, { departments }: Chats) => {
  const where = el('select', {}, ...optionsOf(departments))

  return [
    button('Finish', () => act('finish'), true),
    el('label', {}, 'Another department', where),
    button('Transfer', () =>
      act('transfer', { departmentId: Number(where.value) })
    ),
  ]
}

/** Who writes, what came along, and what can be done with it. */
export const sidePanel = (
  hash: string,
  onChange: (chat: AgentInteraction) => void
) => {
  const facts = el('div', {})
  const acting = el('div', { class: 'acting' })
  const problem = el('p', { class: 'problem', role: 'alert' })
  let drawn = ''

  const act: Act = (what, input = {}) => {
    problem.textContent = ''
    sandboxApi.act(hash, what, input).then(onChange, (error: unknown) => {
      problem.textContent = sorry(error)
    })
  }

  const controlsOf = ({ state }: AgentInteraction, chats: Chats) => {
    if (state === 'QUEUED') return waiting(act, chats)

    return state === 'ACCEPTED' ? answering(act, chats) : []
  }

  return {
    root: el(
      'aside',
      { class: 'panel', 'aria-label': 'Chat details' },
      acting,
      problem,
      facts
    ),
    draw: (chat: AgentInteraction, chats: Chats) => {
      const { departments, agents } = chats
      const needed = JSON.stringify([chat.state, departments, agents])

      facts.replaceChildren(factsOf(chat))
      if (needed === drawn) return
      drawn = needed
      acting.replaceChildren(...controlsOf(chat, chats))
    },
  }
}
