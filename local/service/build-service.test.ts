import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { temporaryFolder } from '../testing/temporary-folder'
import { readAppFiles } from '../vtex/app-files'
import { buildService } from './build-service'

const write = (folder: string, name: string, content: unknown): void => {
  const path = join(folder, name)

  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    typeof content === 'string' ? content : JSON.stringify(content)
  )
}

const anAppFolder = (): string => {
  const folder = temporaryFolder()

  write(folder, 'manifest.json', {
    vendor: 'acme',
    name: 'app',
    version: '1.2.3',
  })
  write(folder, 'node/service.json', {
    stack: 'nodejs',
    routes: { hook: { path: '/_v/hook', public: true } },
  })
  write(folder, 'node/tsconfig.json', {
    compilerOptions: { target: 'ES2017', module: 'commonjs' },
  })
  write(
    folder,
    'node/index.ts',
    "import { word } from './domain/word'\nexport default word as string"
  )
  write(folder, 'node/domain/word.ts', "export const word = 'first'")
  write(folder, 'node/domain/word.test.ts', 'not even TypeScript (')
  write(
    folder,
    'graphql/schema.graphql',
    'type Query { a: Int @auth(scope: PUBLIC) }'
  )

  return folder
}

const wordOf = (built: string): string =>
  execFileSync(process.execPath, ['-p', "require('./index.js').default"], {
    cwd: join(built, 'service', 'src', 'node'),
    encoding: 'utf8',
  }).trim()

it('makes the layout that the runtime loads', async () => {
  const built = await buildService(readAppFiles(anAppFolder()))
  const service: unknown = JSON.parse(
    readFileSync(join(built, 'service', 'service.json'), 'utf8')
  )

  expect(wordOf(built)).toBe('first')
  expect(service).toEqual({
    stack: 'nodejs',
    workers: 1,
    routes: {
      hook: { path: '/_v/hook', public: true },
      __graphql: { path: '/_v/graphql' },
    },
  })
  expect(existsSync(join(built, 'service', 'schema.graphql'))).toBe(true)
  expect(existsSync(join(built, 'service/src/node/domain/word.test.js'))).toBe(
    false
  )
})

it('builds again only when a source changed', async () => {
  const folder = anAppFolder()
  const app = readAppFiles(folder)
  const built = await buildService(app)
  const result = join(built, 'service/src/node/domain/word.js')

  rmSync(result)
  await buildService(app)
  expect(existsSync(result)).toBe(false)

  write(folder, 'node/domain/word.ts', "export const word = 'the second'")
  expect(wordOf(await buildService(app))).toBe('the second')
  expect(wordOf(await buildService(app))).toBe('the second')
})

it('builds once for many that ask at the same time', async () => {
  const folder = anAppFolder()
  const app = readAppFiles(folder)
  const builds = await Promise.all([1, 2, 3].map(() => buildService(app)))

  expect(new Set(builds).size).toBe(1)
  expect(wordOf(builds[0] ?? '')).toBe('first')
  expect(readdirSync(join(folder, 'node/build'))).toHaveLength(1)
})

it('refuses a service.json that VTEX would refuse', () => {
  const folder = anAppFolder()

  write(folder, 'node/service.json', { timeout: 90 })

  expect(() => readAppFiles(folder)).toThrow(/VTEX would refuse .*timeout/s)
})

it('spreads objects as TypeScript does for the same target, without a new kind of object each time', async () => {
  const folder = anAppFolder()

  write(
    folder,
    'node/index.ts',
    `const half = (count: number) => ({ a: count, ...{ b: 2 } })
     const whole = (count: number) => ({ ...half(count), c: 3, ...{ d: 4 } })
     const made = Array.from({ length: 20 }, (_, count) => whole(count))
     const isOneKind = new Function('a', 'b', 'return %HaveSameMap(a, b)')
     export default [isOneKind(made[18], made[19]), JSON.stringify(made[1])].join(' ')`
  )

  const built = await buildService(readAppFiles(folder))
  const said = execFileSync(
    process.execPath,
    ['--allow-natives-syntax', '-p', "require('./index.js').default"],
    { cwd: join(built, 'service', 'src', 'node'), encoding: 'utf8' }
  )

  expect(said.trim()).toBe('true {"a":1,"b":2,"c":3,"d":4}')
})

it('exports values as TypeScript does, so that no call from another file passes a getter', async () => {
  const folder = anAppFolder()

  write(
    folder,
    'node/index.ts',
    `export const $one = 1
     export function two() { return $one + 1 }
     export default new Error('somewhere')`
  )

  const built = await buildService(readAppFiles(folder))
  const said = execFileSync(
    process.execPath,
    [
      '--enable-source-maps',
      '-p',
      `const made = require('./index.js')
       const { __esModule: mark, ...values } = Object.getOwnPropertyDescriptors(made)
       JSON.stringify([
         mark.value,
         Object.keys(values).sort(),
         Object.values(values).every((value) => 'value' in value),
         made.two(),
         /index\\.ts:3/.test(made.default.stack),
       ])`,
    ],
    { cwd: join(built, 'service', 'src', 'node'), encoding: 'utf8' }
  )

  expect(JSON.parse(said)).toEqual([
    true,
    ['$one', 'default', 'two'],
    true,
    2,
    true,
  ])
})

it('loads what is asked for later from where it stands, and not before', async () => {
  const folder = anAppFolder()

  write(folder, 'node/later.ts', "export const word = 'later'")
  write(
    folder,
    'node/index.ts',
    `export default async () => (await import('./later')).word`
  )

  const built = await buildService(readAppFiles(folder))
  const said = execFileSync(
    process.execPath,
    [
      '-e',
      `const said = require('./index.js').default
       const loaded = () => Object.keys(require.cache).some((path) => path.endsWith('later.js'))
       console.log(loaded())
       said().then((word) => console.log(word, loaded()))`,
    ],
    { cwd: join(built, 'service', 'src', 'node'), encoding: 'utf8' }
  )

  expect(said).toBe('false\nlater true\n')
})

it('keeps the maps of sources out of the scripts, whose texts the engine holds', async () => {
  const built = await buildService(readAppFiles(anAppFolder()))
  const script = join(built, 'service/src/node/domain/word.js')

  expect(readFileSync(script, 'utf8')).not.toContain('base64')
  expect(existsSync(`${script}.map`)).toBe(true)
})

it('passes on what a file exports of another one', async () => {
  const folder = anAppFolder()

  write(
    folder,
    'node/index.ts',
    "export { word as default } from './domain/word'"
  )

  expect(wordOf(await buildService(readAppFiles(folder)))).toBe('first')
})
