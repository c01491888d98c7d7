import { el } from './element'

export const row = (...cells: Array<Node | string>) =>
  el('tr', {}, ...cells.map((cell) => el('td', {}, cell)))

export const table = (caption: string, heads: string[], rows: HTMLElement[]) =>
  el(
    'table',
    {},
    el('caption', {}, caption),
    el(
      'thead',
      {},
      el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))
    ),
    el(
      'tbody',
      {},
      ...(rows.length > 0
        ? rows
        : [el('tr', {}, el('td', { colSpan: heads.length }, 'None yet.'))])
    )
  )
