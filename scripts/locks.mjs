import './node-version.mjs'

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureInstalled, root } from './install.mjs'

ensureInstalled()

const yarn = createRequire(import.meta.url).resolve('yarn/bin/yarn.js')

/** Brings one builder's yarn.lock up to its package.json, in a folder where the repository's packages do not count. */
const renew = (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'live-support-lock-'))
  const source = join(root, name)

  for (const file of ['package.json', 'yarn.lock']) {
    copyFileSync(join(source, file), join(folder, file))
  }

  const { status } = spawnSync(
    process.execPath,
    [yarn, 'install', '--ignore-scripts', '--non-interactive'],
    { cwd: folder, stdio: 'inherit' }
  )

  if (status === 0) {
    copyFileSync(join(folder, 'yarn.lock'), join(source, 'yarn.lock'))
  } else {
    process.exitCode = 1
  }
  rmSync(folder, { recursive: true, force: true })
}

renew('node')
renew('react')
