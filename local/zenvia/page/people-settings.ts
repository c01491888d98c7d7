import { badge, el } from '../../sandbox/page/element'
import type { AdminView } from '../agent/admin-router'
import { sandboxApi, sorry } from './sandbox-api'
import { table } from '../../sandbox/page/table'

type Department = AdminView['departments'][number]
type Agent = AdminView['agents'][number]

const button = (text: string, act: () => Promise<unknown>) =>
  el('button', { type: 'button', onclick: () => void act() }, text)

const departmentCells = ({ id, name, state }: Department) => [
  name,
  String(id),
  badge(state === 1 ? 'active' : 'inactive'),
  el(
    'span',
    { class: 'buttons' },
    button(state === 1 ? 'Deactivate' : 'Activate', () =>
      sandboxApi.change(`departments/${id}`, { state: 1 - state })
    ),
    button('Delete', () => sandboxApi.removeDepartment(id))
  ),
]

/** The departments of an agent, each to be ticked. */
const membership = (agent: Agent, departments: Department[]) =>
  el(
    'span',
    {},
    ...departments.map(({ id, name }) =>
      el(
        'label',
        { class: 'choice' },
        el('input', {
          type: 'checkbox',
          checked: agent.departmentIds.includes(id),
          onchange: (event: Event) => {
            const others = agent.departmentIds.filter((known) => known !== id)
            const isIn = (event.target as HTMLInputElement).checked

            void sandboxApi.change(`agents/${agent.id}`, {
              departmentIds: isIn ? [...others, id] : others,
            })
          },
        }),
        name
      )
    )
  )

interface Listed {
  agent: Agent
  departments: Department[]
}

const agentCells = ({ agent, departments }: Listed) => [
  agent.name,
  agent.profile === 'ADMIN' ? 'Administrator' : 'Agent',
  membership(agent, departments),
  badge(agent.active ? agent.status : 'inactive'),
  el(
    'span',
    { class: 'buttons' },
    ...(agent.active
      ? [
          button(agent.status === 'ONLINE' ? 'Go offline' : 'Go online', () =>
            sandboxApi.change(`agents/${agent.id}`, {
              status: agent.status === 'ONLINE' ? 'OFFLINE' : 'ONLINE',
            })
          ),
        ]
      : []),
    button(agent.active ? 'Deactivate' : 'Activate', () =>
      sandboxApi.change(`agents/${agent.id}`, { active: !agent.active })
    )
  ),
]

/** A form with some fields, whose input goes to a path. */
const adding = (
  path: string,
  label: string,
  fields: HTMLElement[],
  inputOf: (data: FormData) => object
) => {
  const problem = el('p', { class: 'problem', role: 'alert' })
  const form = el(
    'form',
    {
      class: 'setting',
      onsubmit: (event: Event) => {
        event.preventDefault()
        problem.textContent = ''
        sandboxApi.change(path, inputOf(new FormData(form))).then(
          () => form.reset(),
          (error: unknown) => {
            problem.textContent = sorry(error)
          }
        )
      },
    },
    ...fields,
    el('button', {}, label),
    problem
  )

  return form
}

const field = (label: string, name: string) =>
  el('label', {}, label, el('input', { name, required: true }))

/** New departments and agents. */
export const addingPeople = () => [
  adding(
    'departments',
    'Add the department',
    [field('Name of a department', 'name')],
    (data) => ({ name: data.get('name') })
  ),
  adding(
    'agents',
    'Add the agent',
    [
      field('Name of an agent', 'name'),
      field('E-mail', 'email'),
      el(
        'label',
        {},
        'Profile',
        el(
          'select',
          { name: 'profile' },
          el('option', { value: 'AGENT' }, 'Agent'),
          el('option', { value: 'ADMIN' }, 'Administrator')
        )
      ),
    ],
    (data) => Object.fromEntries(data)
  ),
]

export const peopleSettings = () => {
  const departmentTable = table({
    caption: 'Departments',
    heads: ['Name', 'Id', 'State', ''],
    keyOf: ({ id }: Department) => String(id),
    cells: departmentCells,
  })
  const agentTable = table({
    caption: 'Agents',
    heads: ['Name', 'Profile', 'Departments', 'State', ''],
    keyOf: ({ agent }: Listed) => String(agent.id),
    cells: agentCells,
  })

  return {
    root: el('div', {}, departmentTable.root, agentTable.root),
    draw: ({ departments, agents }: AdminView) => {
      departmentTable.draw(departments)
      agentTable.draw(agents.map((agent) => ({ agent, departments })))
    },
  }
}
