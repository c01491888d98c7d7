import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { eventually } from '../../e2e/harness/eventually'
import { watchApp } from './watch-app'

let folder: string
let done: string[]
let printed: string[]
let failure: Error | undefined
let close: () => Promise<void>

const holds = (check: () => void) =>
  eventually(() => {
    check()

    return true
  })

const write = (path: string): void =>
  writeFileSync(join(folder, path), 'export {}')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'))
  done = []
  printed = []
  failure = undefined
  for (const name of ['node/domain', 'node/build', 'react', 'messages']) {
    mkdirSync(join(folder, name), { recursive: true })
  }

  const act = (name: string) => async () => {
    if (failure) throw failure
    done.push(name)
  }

  close = watchApp({
    folder,
    restartService: act('service'),
    rebuildPage: act('page'),
    print: (line) => printed.push(line),
  }).close
})

afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  ['node/domain/rule.ts', 'service'],
  ['react/page.tsx', 'page'],
  ['messages/pt.json', 'page'],
])('brings a change of %s into the %s', async (path, part) => {
  write(path)

  await holds(() => expect(done).toEqual([part]))
  await holds(() => expect(printed).toHaveLength(1))
})

it('takes many changes at once as one, and leaves out tests and what was built', async () => {
  write('node/build/rule.js')
  write('node/domain/rule.test.ts')
  for (const name of ['a', 'b', 'c']) write(`node/domain/${name}.ts`)

  await holds(() => expect(done).toEqual(['service']))
})

it('says why a change cannot be taken, and takes the next one', async () => {
  failure = new Error('rule.ts:1:8: Unexpected "}"')
  write('node/domain/rule.ts')
  await holds(() => expect(printed).toEqual([failure?.message]))

  failure = undefined
  write('node/domain/rule.ts')
  await holds(() => expect(done).toEqual(['service']))
})
