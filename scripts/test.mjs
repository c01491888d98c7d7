import './node-version.mjs'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, root } from './install.mjs'
import { ensureLanguages } from './languages.mjs'
import { runParts } from './run-parts.mjs'
import { check, tests } from './test-parts.mjs'

ensureInstalled()
ensureLanguages()
const browser = ensureBrowser()

if (browser) process.env.CHROMIUM = browser

const reports = mkdtempSync(join(tmpdir(), 'live-support-test-'))

rmSync(join(root, 'e2e', 'failures'), { recursive: true, force: true })

const kept = join('node_modules', '.cache', 'live-support')

/** What went well is not looked at again while neither a file nor its imports changed. */
const types = (title, project) =>
  check(
    title,
    'tsc',
    ...['-p', project, '--noEmit', '--incremental'],
    ...['--tsBuildInfoFile', join(kept, `types-${project}.json`)]
  )

const byContent = ['--cache', '--cache-strategy', 'content', '--cache-location']

/** The longest first. Only rules that look at one file alone may be kept. */
const checks = [
  check('Lint with types', 'eslint', 'node', 'local', 'bench', 'prove'),
  check(
    'Lint of the page and the stories',
    'eslint',
    ...['react', 'e2e', ...byContent, join(kept, 'lint')]
  ),
  types('Types of the service', 'node'),
  check(
    'Format',
    'prettier',
    ...['--check', '.', ...byContent, join(kept, 'format')]
  ),
  types(
    'Types of the local cloud, the stories, the proof and the bench',
    'local'
  ),
  types('Types of the page', 'react'),
  check(
    'Layers',
    'depcruise',
    ...['--config', '.dependency-cruiser.cjs'],
    ...['node', 'react', 'local', 'e2e', 'bench', 'prove']
  ),
]

const units = tests(
  'Rules, adapters, page',
  join(reports, 'units.json'),
  ['node', 'react', 'local'],
  '--randomize',
  '--maxWorkers=2'
)

/** Both partners beside each other, with more than 20,000 messages together. */
const proof = [
  ...['ZENDESK', 'ZENVIA'].map((partner) =>
    check(
      `Nothing goes astray in 1,000 conversations with faults at ${partner}`,
      'node',
      ...['scripts/prove.mjs', '--partner', partner, '--conversations', '1000']
    )
  ),
  check('Broken services are found out', 'node', 'scripts/mutants.mjs'),
]

/** Three for two processors: a story waits a third of its time. */
const stories = tests(
  "The platform's builders, the running service, attacks on it, stories in a browser",
  join(reports, 'stories.json'),
  ['builders', 'integration', 'attack', ...(browser ? ['browser'] : [])],
  '--maxWorkers=2'
)

const total = await runParts([checks, [units], proof, [stories]])

if (!browser) {
  process.stdout.write(
    'The stories in a browser need Chromium. Install it, or set CHROMIUM to its path, and run the command again.\n'
  )
  total.failed += 1
}

rmSync(reports, { recursive: true, force: true })
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
