import { csx } from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React from 'react'

import { ScrollRegion } from './scroll-region'

const table = csx({
  width: '100%',
  borderCollapse: 'collapse',
  text: '$body',
  '& th, & td': {
    padding: '0.375rem 0.75rem 0.375rem 0',
    textAlign: 'right',
    borderBottom: '$neutral',
    whiteSpace: 'nowrap',
  },
  '& th': { text: '$action2' },
  // Names stay in sight where the rest scrolls.
  '& th:first-child': {
    position: 'sticky',
    left: 0,
    bg: '$primary',
    textAlign: 'left',
    whiteSpace: 'normal',
  },
  '& caption': { textAlign: 'left', paddingBottom: '$space-2' },
})

interface Props {
  caption: string
  columns: string[]
  rows: Array<{ key: string; name: string; cells: ReactNode[] }>
}

/** A table whose first column names the row; wider than the screen, it scrolls by itself. */
export const PlainTable: FC<Props> = ({ caption, columns, rows }) => (
  <ScrollRegion label={caption}>
    <table className={table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)
