import { callSandbox } from '../../sandbox/page/call-sandbox'
import { el } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { table } from '../../sandbox/page/table'
import type { ProjectView } from '../sandbox-router'
import { readProject, sorry } from './project'

const fields = [
  'name',
  'base_url',
  'api_token',
  'webhook_secret',
  'route_open',
  'route_forward',
  'route_close',
  'route_reopen',
  'route_history',
]

const newServiceForm = (): HTMLElement => {
  const problem = el('p', { class: 'problem', role: 'alert' })
  const form = el(
    'form',
    {
      class: 'service-form',
      onsubmit: (event: Event) => {
        event.preventDefault()
        problem.textContent = ''
        callSandbox('POST', '/ticketers', {
          ...Object.fromEntries(new FormData(form)),
          ticketer_type: 'generic',
        }).then(
          () => form.reset(),
          (error: unknown) => {
            problem.textContent = sorry(error)
          }
        )
      },
    },
    ...fields.map((name) =>
      el(
        'label',
        {},
        name,
        el('input', { name, required: true, spellcheck: false })
      )
    ),
    el('button', { class: 'primary' }, 'Add'),
    problem
  )

  return form
}

/** What the command line does on a developer's machine: `weni ticketer create`, with the file chosen here. */
const commandLine = (): HTMLElement => {
  const answer = el('p', { role: 'status' })
  const create = async (file: File): Promise<void> => {
    const made = await callSandbox<Array<{ id: string }>>(
      'POST',
      '/ticketer-files',
      file
    )

    answer.textContent = `Created: ${made.map(({ id }) => id).join(', ')}`
  }

  return el(
    'div',
    { class: 'service-form' },
    el(
      'label',
      {},
      'weni ticketer create …',
      el('input', {
        type: 'file',
        accept: '.yaml,.yml',
        onchange: ({ target }: Event) => {
          const input = target as HTMLInputElement
          const file = input.files?.[0]

          input.value = ''
          if (!file) return
          create(file).catch((error: unknown) => {
            answer.textContent = sorry(error)
          })
        },
      })
    ),
    answer
  )
}

/** The command line, "Add Ticketing Service › Generic", and what was added; the latest one takes the flow's tickets. */
export const servicesView = (): View => {
  const services = table({
    caption: 'The flow "Atendimento" opens tickets at the latest of them',
    heads: ['Name', 'Base address', 'Calls back to'],
    keyOf: ({ id }: ProjectView['ticketers'][number]) => String(id),
    cells: ({ name, baseUrl, callbackAddress }) => [
      name,
      baseUrl,
      callbackAddress,
    ],
  })

  return {
    root: el(
      'div',
      { class: 'sheet' },
      el('h2', {}, 'Ticketing services'),
      services.root,
      el('h2', {}, 'Command line'),
      commandLine(),
      el('h2', {}, 'Add Ticketing Service › Generic'),
      newServiceForm()
    ),
    refresh: whenChanged(readProject, ({ ticketers }) =>
      services.draw(ticketers)
    ),
  }
}
