import { callSandbox } from '../../sandbox/page/call-sandbox'
import { el } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import type { Habits } from '../model'
import { readProject } from './project'

type Name = Exclude<keyof Habits, 'id'>

const labels: Record<Name, string> = {
  emptyBodyFirst: 'An empty body goes ahead of each full one',
  twiceAtOnce: 'Each call goes twice at the same time',
  spentBodies: 'A retry has no body left and never leaves',
  losesRows: 'The flow fails after the open: the row never exists',
  rowAfterMs: 'The row exists after, milliseconds',
  historyAfterMs: 'The history is sent after, milliseconds',
  historyRuns: 'The history is told from its beginning, times',
  historyOneByOne: 'The history goes message by message',
}

const change = (name: Name, value: boolean | number): void =>
  void callSandbox('PUT', '/habits', { [name]: value })

const field = (name: Name, value: boolean | number): HTMLElement => {
  const isSwitch = typeof value === 'boolean'
  const input = el('input', {
    type: isSwitch ? 'checkbox' : 'number',
    ...(isSwitch ? { checked: value } : { value: String(value) }),
    onchange: () =>
      change(name, isSwitch ? input.checked : input.valueAsNumber),
  })

  return el('label', { class: 'line' }, labels[name], input)
}

/** What Weni does that one does not expect, each to be switched. */
export const habitsView = (): View => {
  const root = el('div', { class: 'sheet' })

  return {
    root,
    refresh: whenChanged(
      async () => (await readProject()).habits,
      (habits) =>
        root.replaceChildren(
          el('h2', {}, "Weni's habits"),
          ...(Object.keys(labels) as Name[]).map((name) =>
            field(name, habits[name])
          )
        )
    ),
  }
}
