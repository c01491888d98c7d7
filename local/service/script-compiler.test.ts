import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../testing/temporary-folder'
import { scriptCompiler } from './script-compiler'

const sourceIn = (folder: string, text: string): string => {
  const path = join(folder, 'index.ts')

  writeFileSync(path, text)

  return path
}

const folderWith = (compilerOptions: object): string => {
  const folder = temporaryFolder()

  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions })
  )

  return folder
}

it.each([
  ['ES2017', 'Object.assign'],
  ['ES2022', '...one'],
])('compiles for the target that the app names: %s', (target, expected) => {
  const folder = folderWith({ target, module: 'commonjs' })
  const path = sourceIn(
    folder,
    'export const two = (one: object) => ({ ...one, b: 2 })'
  )

  expect(scriptCompiler(folder)(path).text).toContain(expected)
})

it('compiles anew what changed, and only that', () => {
  const folder = folderWith({ module: 'commonjs' })
  const compile = scriptCompiler(folder)
  const word = (text: string) =>
    compile(sourceIn(folder, `export const word = '${text}'`)).text

  expect(word('first')).toContain('first')
  expect(word('second')).toContain('second')
  expect(word('first')).toContain('first')
})

it.each(['', '{"text":"expor', '{"text":1}', 'null'])(
  'compiles anew what it kept and cannot read: %s',
  (broken) => {
    const folder = folderWith({ module: 'commonjs' })
    const path = sourceIn(folder, "export const word = 'whole'")
    const kept = temporaryFolder()
    const made = scriptCompiler(folder, kept)(path)
    const [entry] = readdirSync(kept).map((name) => join(kept, name))

    writeFileSync(entry!, broken)
    expect(scriptCompiler(folder, kept)(path)).toEqual(made)
    expect(JSON.parse(readFileSync(entry!, 'utf8'))).toEqual(made)
  }
)

it('says where a source is not TypeScript', () => {
  const folder = folderWith({ module: 'commonjs' })
  const path = sourceIn(folder, 'export const word = \n\nconst (')

  expect(() => scriptCompiler(folder)(path)).toThrow(
    /index\.ts\(3,1\): error TS1109: Expression expected/
  )
})

it('says which file is missing where the app does not say how it is compiled', () => {
  const folder = temporaryFolder()

  expect(() => scriptCompiler(folder)).toThrow(join(folder, 'tsconfig.json'))
})
