import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const { scripts } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
}

it.each(['18.20.8', '20.18.3'])(
  'says in one sentence that Node %s is too old',
  (version) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' })
       await import('./scripts/node-version.mjs')`,
      ],
      { cwd: root, encoding: 'utf8' }
    )

    expect(status).toBe(1)
    expect(stderr).toMatch(/^Live Support needs Node 20\.19 or newer.*\n$/)
    expect(stderr).toContain(` Node ${version}.`)
  }
)

it.each(Object.entries(scripts))(
  'is looked at before all else by npm run %s',
  (_, command) => {
    const [, file = ''] = /^node (scripts\/\S+)/.exec(command) ?? []

    expect([file, read(file).split('\n')[0]]).toContainEqual(
      expect.stringContaining('node-version.mjs')
    )
  }
)
