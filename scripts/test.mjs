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

const reports = mkdtempSync(join(tmpdir(), 'live-support-test-'))

rmSync(join(root, 'e2e', 'failures'), { recursive: true, force: true })

/** The longest first. */
const checks = [
  check(
    'Types and lint of the service and of all that runs on this machine',
    'oxlint',
    ...['--type-aware', '--type-check'],
    ...['bench', 'e2e', 'local', 'node', 'prove']
  ),
  check(
    'Layers',
    'depcruise',
    ...['--config', '.dependency-cruiser.cjs'],
    ...['node', 'react', 'local', 'e2e', 'bench', 'prove']
  ),
  check(
    'Types of the page',
    'node',
    'node_modules/typescript-7/bin/tsc',
    ...['-p', 'react', '--moduleResolution', 'bundler']
  ),
  check('Lint of the page', 'oxlint', 'react'),
  check('Format', 'oxfmt', '--check'),
]

const units = tests(
  'Rules, adapters, page',
  join(reports, 'units.json'),
  ['node', 'react', 'local'],
  '--randomize',
  '--maxWorkers=2'
)

/** The seeds of rounds follow each other, ten conversations a round: the second half goes on where the first ends. */
const halves = [
  { part: 'the first', seed: '1' },
  { part: 'the next', seed: '44' },
]

/** Both partners, with more than 20,000 messages together; in pieces that leave no processor without work. */
const proof = [
  check('Broken services are found out', 'node', 'scripts/mutants.mjs'),
  ...halves.flatMap(({ part, seed }) =>
    ['ZENDESK', 'ZENVIA'].map((partner) =>
      check(
        `Nothing goes astray in ${part} 430 conversations with faults at ${partner}`,
        'node',
        ...['scripts/prove.mjs', '--partner', partner],
        ...['--seed', seed, '--conversations', '430']
      )
    )
  ),
]

/** A third of the time a story waits for what takes its time, so there are more of them than processors. */
const stories = tests(
  "Bench and proof, the platform's builders, the running service, attacks on it, stories in a browser",
  join(reports, 'stories.json'),
  [
    ...['tools', 'builders', 'integration', 'attack'],
    ...(browser ? ['browser'] : []),
  ],
  '--maxWorkers=4'
)

/** What soonest tells of a mistake comes first. The proof never waits, and would only keep the stories from a processor. */
const total = await runParts([checks, [units], [stories], proof])

if (!browser) {
  process.stdout.write(
    'The stories in a browser need Chromium. Install it, or set CHROMIUM to its path, and run the command again.\n'
  )
  total.failed += 1
}

rmSync(reports, { recursive: true, force: true })
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
