import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'

const FORMATTER = join(
  dirname(require.resolve('oxfmt/package.json')),
  'bin',
  'oxfmt'
)

/** A text in the project's style for a file of that name. */
export const formatted = (path: string, text: string): string =>
  execFileSync(process.execPath, [FORMATTER, '--stdin-filepath', path], {
    input: text,
    encoding: 'utf8',
  })
