import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildService } from './build-service'
import { packagesRefusing } from './installed-packages'
import { uploadedFolder } from './testing/uploaded-folder'

/** The first Node 20 with long-term support; the node builder 7.x promises some Node 20. */
const OLDEST_NODE = '20.9.0'
const INSTALLING_MS = 300_000

let folder: string

beforeAll(() => {
  folder = uploadedFolder('node')
}, INSTALLING_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('compiles the service with the packages that its lock file names, and the runtime can load it', () => {
  const built = buildService(folder)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--preserve-symlinks',
      '-e',
      `console.log(Object.keys(require(${JSON.stringify(built)}).default.config.routes).join())`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, VTEX_APP_ID: 'vtex.live-support@0.1.0' },
    }
  )

  expect([stdout, stderr].join('')).toContain('zendeskWebhook')
}, 120_000)

it('refuses a type that no package of the service has', () => {
  writeFileSync(
    join(folder, 'probe.ts'),
    "import { test } from '@jest/globals'\ntest('x', () => undefined)\n"
  )
  writeFileSync(
    join(folder, 'tsconfig.probe.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['probe.ts'] })
  )

  try {
    expect(() => buildService(folder, 'tsconfig.probe.json')).toThrow(
      '@jest/globals'
    )
  } finally {
    rmSync(join(folder, 'probe.ts'))
  }
}, 60_000)

it('names no package that demands a newer Node than the builder’s', () => {
  expect(packagesRefusing(OLDEST_NODE, join(folder, 'node_modules'))).toEqual(
    []
  )
})
