import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Outside the repository, whose own packages would stand in for missing ones. */
const cache = join(tmpdir(), `live-support-builder-${userInfo().username}`)

const LOCK = 'yarn.lock'

const yarn = require.resolve('yarn/bin/yarn.js')

const fingerprint = (parts: string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)

const YARN_REGISTRY = 'https://registry.yarnpkg.com/'

const ownRegistry = (): string =>
  execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' })
    .trim()
    .replace(/\/?$/, '/')

/** Installs what the lock file names and answers the lock file as yarn would have it; `--frozen-lockfile` does not look at resolutions. */
const install = (folder: string, lock: string): string => {
  const path = join(folder, LOCK)
  const registry = ownRegistry()

  writeFileSync(path, lock.replaceAll(YARN_REGISTRY, registry))

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [yarn, 'install', '--ignore-scripts', '--non-interactive', '--no-progress'],
    { cwd: folder, encoding: 'utf8' }
  )

  if (status !== 0) {
    throw new Error(`yarn could not install:\n${stderr}${stdout}`)
  }

  return readFileSync(path, 'utf8').replaceAll(registry, YARN_REGISTRY)
}

/**
 * Packages as the platform's builder installs them: yarn 1, in the folder of one builder alone, from the committed
 * lock file, which must fit package.json. Kept between runs for as long as both files stay as they are.
 * Answers the folder that holds `node_modules`.
 */
export const yarnLayout = (folder: string): string => {
  const description = readFileSync(join(folder, 'package.json'), 'utf8')
  const lock = readFileSync(join(folder, LOCK), 'utf8')
  const kept = join(cache, fingerprint([description, lock]))

  if (existsSync(kept)) return kept

  mkdirSync(cache, { recursive: true })
  const begun = mkdtempSync(join(cache, 'begun-'))

  try {
    writeFileSync(join(begun, 'package.json'), description)
    if (install(begun, lock) !== lock) {
      throw new Error(
        `${join(folder, LOCK)} does not fit package.json. Run: npm run locks`
      )
    }
    if (!existsSync(kept)) renameSync(begun, kept)
  } finally {
    rmSync(begun, { recursive: true, force: true })
  }

  return kept
}
