import { el } from './element'
import { keyedList } from './keyed-list'

interface Columns<Item> {
  caption: string
  heads: string[]
  keyOf(item: Item): string
  cells(item: Item): Array<Node | string>
}

/** A table whose rows stay as they are for as long as what they show does. */
export const table = <Item>({
  caption,
  heads,
  keyOf,
  cells,
}: Columns<Item>) => {
  const body = el('tbody')

  return {
    root: el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))
      ),
      body
    ),
    draw: keyedList(body, {
      nothing: el('tr', {}, el('td', { colSpan: heads.length }, 'None yet.')),
      keyOf,
      draw: () => {
        const root = el('tr')

        return {
          root,
          show: (item: Item) =>
            root.replaceChildren(
              ...cells(item).map((cell) => el('td', {}, cell))
            ),
        }
      },
    }),
  }
}
