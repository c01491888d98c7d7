import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureBrowser } from './browser.mjs'
import { ensureInstalled } from './install.mjs'

const folder = mkdtempSync(join(tmpdir(), 'live-support-test-'))
const total = { passed: 0, failed: 0 }

const count = (passed, failed) => {
  total.passed += passed
  total.failed += failed
}

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status === 0

const announce = (title) => process.stdout.write(`\n== ${title}\n`)

const check = (title, command, ...args) => {
  announce(title)
  const ok = run('npx', ['--no-install', command, ...args])

  count(ok ? 1 : 0, ok ? 0 : 1)
}

/** Runs jest projects; a suite that could not even start counts as one failure. */
const tests = (title, projects, ...flags) => {
  announce(title)
  const report = join(folder, `${projects.join('-')}.json`)

  run('npx', [
    '--no-install',
    'jest',
    '--selectProjects',
    ...projects,
    ...flags,
    '--json',
    `--outputFile=${report}`,
  ])
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))

    count(
      result.numPassedTests,
      result.numFailedTests + result.numRuntimeErrorTestSuites
    )
    if (result.numTotalTests === 0) count(0, 1)
  } catch {
    count(0, 1)
  }
}

ensureInstalled()
const browser = ensureBrowser()

check('Lint', 'eslint', '.')
check('Format', 'prettier', '--check', '.')
check(
  'Layers',
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  'node',
  'react',
  'local',
  'bench'
)
check('Types of the service', 'tsc', '-p', 'node')
check('Types of the page', 'tsc', '-p', 'react')
check('Types of the local cloud', 'tsc', '-p', 'local')
check('Types of the benchmark', 'tsc', '-p', 'bench')
tests('Rules, adapters, page', ['node', 'react', 'local'], '--randomize')
tests('The running service', ['integration'], '--runInBand')
if (browser) {
  process.env.CHROMIUM = browser
  tests('Stories in a browser', ['browser'], '--runInBand')
} else {
  process.stdout.write(
    'The stories in a browser need Chromium. Install it, or set CHROMIUM to its path, and run the command again.\n'
  )
  count(0, 1)
}

rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
