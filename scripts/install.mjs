import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const packagesOf = (path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}

/** npm keeps a list of its own of what it installed; packages for other systems are missing from it. */
const isInstalled = () => {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))

  return Object.entries(wanted)
    .filter(
      ([path, { optional }]) => path.includes('node_modules') && !optional
    )
    .every(
      ([path, { version, resolved }]) =>
        installed[path]?.version === version &&
        installed[path]?.resolved === resolved
    )
}

/** Installs what package-lock.json names, unless just that is there. Says nothing on stdout. */
export const ensureInstalled = () => {
  if (isInstalled()) return

  console.error('Installing what package-lock.json names...')

  const { status } = spawnSync('npm', ['ci', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })

  if (status !== 0) {
    console.error('npm ci failed; its words above say why.')
    process.exit(1)
  }
}
