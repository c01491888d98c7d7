import { statSync } from 'node:fs'
import { join } from 'node:path'

import micromatch from 'micromatch'

import { appFolder, filesBelow, readText } from './app-files'

/** What the VTEX CLI (toolbelt 4.4) sends, and what it never sends. */
const selected = [
  'manifest.json',
  'policies.json',
  '.npmrc',
  'node/.*',
  'react/.*',
  '*/**',
]
const neverSent = [
  '.DS_Store',
  'README.md',
  '.gitignore',
  'package.json',
  'node_modules/**',
  '**/node_modules/**',
  '.git/**',
  'cypress/videos/**',
  'cypress/screenshots/**',
]

const ignored = readText('.vtexignore')
  .split('\n')
  .map((line) => line.trim().replace(/\/$/, '/**'))
  .filter((line) => line !== '')
  .concat(neverSent)

/** Which of these files an upload would hold. Paths are from the app's root. */
export const uploadOf = (files: string[]): string[] =>
  micromatch(files, selected).filter(
    (path) => !micromatch.isMatch(path, ignored, { dot: true })
  )

/** The files that an upload of the app as it lies here would hold; the CLI skips empty ones. */
export const uploadedFiles = (): string[] =>
  uploadOf(
    filesBelow('.').filter((path) => statSync(join(appFolder, path)).size > 0)
  )
