type Row = readonly string[]

const lineOf = (row: Row, widths: number[]): string =>
  `| ${row
    .map((cell, column) =>
      column === 0
        ? cell.padEnd(widths[column] ?? 0)
        : cell.padStart(widths[column] ?? 0)
    )
    .join(' | ')} |`

const ruleOf = (widths: number[]): string =>
  `|${widths
    .map((width, column) =>
      column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`
    )
    .join('|')}|`

/** A table as Markdown writes it, its first column on the left and numbers on the right. */
export const tableOf = (head: Row, rows: readonly Row[]): string => {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))
  )

  return [
    lineOf(head, widths),
    ruleOf(widths),
    ...rows.map((row) => lineOf(row, widths)),
  ].join('\n')
}
