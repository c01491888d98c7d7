import type { FaultList } from '../faults/fault-switches'
import { callSandbox, Refused } from './call-sandbox'
import { el } from './element'
import { keyedList } from './keyed-list'
import type { View } from './live'
import { whenChanged } from './live'

const KINDS: [kind: string, text: string][] = [
  ['status', 'API answers with a status'],
  ['timeout-before', 'API never answers, without effect'],
  ['timeout-after', 'API never answers, with effect'],
  ['reset-before', 'API breaks the connection, without effect'],
  ['reset-after', 'API breaks the connection, with effect'],
  ['slow', 'API answers late'],
  ['duplicate', 'Webhook is sent twice'],
  ['delay', 'Webhook is sent late'],
  ['reorder', 'Webhook is sent after the next one'],
  ['drop', 'Webhook is not sent'],
]

const fieldsOf = (kind: string): string[] => {
  const isWebhook = ['duplicate', 'delay', 'reorder', 'drop'].includes(kind)
  return [
    'times',
    ...(kind === 'status' ? ['status', 'retryAfter'] : []),
    ...(isWebhook ? [] : ['method', 'path']),
    ...(kind === 'slow' || kind === 'delay' ? ['delayMs'] : []),
  ]
}

const inputs: [name: string, label: string, value: string][] = [
  ['status', 'Status', '503'],
  ['retryAfter', 'Retry-After, seconds', ''],
  ['method', 'Method (empty: any)', ''],
  ['path', 'Path, a regular expression (empty: any)', ''],
  ['delayMs', 'Delay, milliseconds', '5000'],
  ['times', 'How often (empty: always)', '1'],
]

const number = (text: string) => (text === '' ? undefined : Number(text))

const faultFrom = (form: HTMLFormElement) => {
  const data = new FormData(form)
  const kind = String(data.get('kind'))
  const text = (name: string) =>
    fieldsOf(kind).includes(name) ? String(data.get(name) ?? '') : ''
  const match = {
    method: text('method') || undefined,
    path: text('path') || undefined,
  }

  return {
    kind,
    times: number(text('times')),
    status: number(text('status')),
    retryAfter: number(text('retryAfter')),
    delayMs: number(text('delayMs')),
    match: fieldsOf(kind).includes('path') ? match : undefined,
  }
}

const faultForm = () => {
  const problem = el('p', { class: 'problem', role: 'alert' })
  const select = el(
    'select',
    { name: 'kind' },
    ...KINDS.map(([value, text]) => el('option', { value }, text))
  )
  const labels = inputs.map(([name, label, value]) =>
    el('label', { 'data-field': name }, label, el('input', { name, value }))
  )
  const showFields = () =>
    labels.forEach((label) => {
      label.hidden = !fieldsOf(select.value).includes(label.dataset.field ?? '')
    })
  select.addEventListener('change', showFields)
  showFields()

  const form = el(
    'form',
    {
      class: 'fault-form',
      onsubmit: (event: Event) => {
        event.preventDefault()
        problem.textContent = ''
        callSandbox('POST', '/faults', faultFrom(form)).catch(
          (error: unknown) => {
            problem.textContent =
              error instanceof Refused ? error.message : 'Not switched on.'
          }
        )
      },
    },
    el('label', {}, 'What goes wrong', select),
    ...labels,
    el('button', { class: 'primary' }, 'Switch on'),
    problem
  )

  return form
}

type Fault = FaultList['api'][number] | FaultList['webhooks'][number]

const describe = (fault: Fault) => {
  const kind = KINDS.find(([value]) => value === fault.kind)?.[1] ?? fault.kind
  const status = fault.kind === 'status' ? ` ${fault.status}` : ''
  const where =
    'match' in fault
      ? ` ${fault.match.method ?? ''} ${fault.match.path ?? ''}`
      : ''
  const times = fault.left === null ? 'always' : `${fault.left} more`

  return `${kind}${status}${where} (${times})`
}

const line = ({ id }: Fault) => {
  const what = el('span')
  const clear = el(
    'button',
    {
      type: 'button',
      onclick: () => void callSandbox('DELETE', `/faults/${id}`),
    },
    'Clear'
  )

  return {
    root: el('li', { class: 'line' }, what, clear),
    show: (fault: Fault) => {
      what.textContent = describe(fault)
    },
  }
}

const readFaults = () => callSandbox<FaultList>('GET', '/faults')

/** Switches for what goes wrong. */
export const faultsView = (): View => {
  const list = el('ul', { class: 'faults', 'aria-label': 'Faults' })
  const draw = keyedList(list, {
    nothing: el('li', { class: 'empty' }, 'Nothing: all goes well.'),
    keyOf: ({ id }: Fault) => id,
    draw: line,
  })
  const clear = el(
    'button',
    { type: 'button', onclick: () => void callSandbox('DELETE', '/faults') },
    'Clear all'
  )

  return {
    root: el(
      'div',
      { class: 'sheet' },
      el('h2', {}, 'Make something go wrong'),
      faultForm(),
      el('h2', {}, 'Switched on'),
      list,
      clear
    ),
    refresh: whenChanged(readFaults, ({ api, webhooks }) => {
      const all = [...api, ...webhooks]
      clear.hidden = all.length === 0
      draw(all)
    }),
  }
}
