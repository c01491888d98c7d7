import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the service, by its path from there. */
export const sourceOf = (path: string): string =>
  readFileSync(join(__dirname, '..', path), 'utf8')

/** The guide for bot developers, with each run of spaces as one, whatever the width of its tables. */
export const guide = sourceOf('../docs/bot-developers.md').replace(/ +/g, ' ')

/** Cells of the table with this heading. */
export const tableOf = (heading: string): string[][] => {
  const [, after = ''] = guide.split(`| ${heading} |`)

  return (/(?:^\|.*\n)+/m.exec(after)?.[0] ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| /, '')))
}
