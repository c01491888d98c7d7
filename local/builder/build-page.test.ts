import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

import { buildPage } from './build-page'
import { packagesRefusing } from './installed-packages'
import { uploadedFolder } from './testing/uploaded-folder'

/** VTEX documented that packages of a page must fit Node 16 until July 2026, and has not said what came then. */
const OLDEST_NODE = '16.20.2'
const INSTALLING_MS = 300_000

let folder: string

beforeAll(() => {
  folder = uploadedFolder('react')
}, INSTALLING_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const onPath = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** A page beside the real one, to see what the builder refuses. */
const buildWith = (text: string): Promise<string> => {
  onPath('probe.tsx', text)

  return buildPage(folder, './probe.tsx')
}

/** What the page's runtime gives by name: the repository's own React 16.9 and what goes with it. */
const fromRuntime = (name: string): unknown =>
  name === 'vtex.render-runtime'
    ? { useRuntime: () => ({}) }
    : createRequire(__filename)(name)

it('builds the page with the packages that its lock file names, and it runs on the page’s runtime', async () => {
  const script = await buildPage(folder)
  const module = { exports: {} as { default?: unknown } }

  runInNewContext(script, {
    module,
    exports: module.exports,
    require: fromRuntime,
    process: { env: { NODE_ENV: 'production' } },
    console,
    setTimeout,
  })

  expect(typeof module.exports.default).toBe('function')
}, 240_000)

it('refuses syntax that the builder’s TypeScript does not know', async () => {
  await expect(
    buildWith('export const a = { b: 1 } satisfies object')
  ).rejects.toThrow("',' expected")
})

it('refuses a package that the lock file does not name', async () => {
  await expect(
    buildWith("export { zzz } from 'not-installed'")
  ).rejects.toThrow("Can't resolve 'not-installed'")
})

it('refuses a package that is published in newer syntax', async () => {
  onPath('newer/index.js', 'export const read = (a) => a?.b ?? 1')

  await expect(buildWith("export { read } from './newer'")).rejects.toThrow(
    'You may need an appropriate loader'
  )
})

it('names no package that demands a newer Node than react builders had', () => {
  expect(packagesRefusing(OLDEST_NODE, join(folder, 'node_modules'))).toEqual(
    []
  )
})
