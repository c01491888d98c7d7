import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { keptBuild } from '../scripts/kept-build.cjs'
import { temporaryFolder } from './testing/temporary-folder'

let folder: string

const write = (word: string): void =>
  writeFileSync(join(folder, 'word.ts'), `export const word = '${word}'`)

const built = async (): Promise<string> =>
  readFileSync(
    await keptBuild(
      'word',
      { entryPoints: [join(folder, 'main.ts')] },
      join(folder, 'kept')
    ),
    'utf8'
  )

beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(
    join(folder, 'main.ts'),
    "import { word } from './word'\nconsole.log(word)"
  )
  write('first')
})

it('makes the script anew when a source of it changed, and only then', async () => {
  const first = await built()

  expect(first).toContain('first')
  expect(await built()).toBe(first)

  write('the second')
  expect(await built()).toContain('the second')
})

it('tells what does not compile, and makes the script once it does', async () => {
  writeFileSync(join(folder, 'word.ts'), 'export const = ')
  await expect(built()).rejects.toThrow('Expected identifier')

  write('mended')
  expect(await built()).toContain('mended')
})

it('makes one script for many that ask at the same time', async () => {
  const scripts = await Promise.all([built(), built(), built()])

  expect(new Set(scripts).size).toBe(1)
  expect(scripts[0]).toContain('first')
})
