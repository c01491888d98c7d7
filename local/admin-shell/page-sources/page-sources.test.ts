import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildASTSchema, parse, validate } from 'graphql'
import * as ts from 'typescript-3.9'

import { appSchema } from './app-schema'
import { operationTypes } from './operation-types'
import { pageFiles, pageFolder } from './page-files'

const sources = pageFiles(/\.tsx?$/)

it.each(sources.map(({ path, text }) => [path, text]))(
  'can be parsed by the platform’s TypeScript: %s',
  (path, text) => {
    const { diagnostics = [] } = ts.transpileModule(text, {
      fileName: path.replace('.d.ts', '.ts'),
      reportDiagnostics: true,
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        jsx: ts.JsxEmit.React,
      },
    })

    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
  }
)

it('finds syntax that is newer than the platform’s TypeScript', () => {
  const { diagnostics = [] } = ts.transpileModule(
    'export const a = { b: 1 } satisfies object',
    { reportDiagnostics: true }
  )

  expect(diagnostics).not.toEqual([])
})

it('imports nothing that the platform does not give or the page’s package does not name', () => {
  const { dependencies } = JSON.parse(
    readFileSync(join(pageFolder, 'package.json'), 'utf8')
  )
  const allowed = [...Object.keys(dependencies), 'vtex.render-runtime']
  const imported = sources.flatMap(({ text }) =>
    [...text.matchAll(/from '([^'.][^']*)'/g)].map(([, name]) => name)
  )

  expect(imported.filter((name) => !allowed.includes(name ?? ''))).toEqual([])
})

const schema = buildASTSchema(appSchema())
const operations = pageFiles(/\.graphql$/)

it.each(operations.map(({ path, text }) => [path, text]))(
  'asks only what the schema has, one operation a file: %s',
  (_, text) => {
    const document = parse(text)

    expect(document.definitions).toHaveLength(1)
    expect(validate(schema, document).map(({ message }) => message)).toEqual([])
  }
)

it.each(operations.map(({ path, text }) => [path, text]))(
  'says that this app answers, over the address that takes cookies: %s',
  (_, text) => {
    const { version } = JSON.parse(
      readFileSync(join(pageFolder, '..', 'manifest.json'), 'utf8')
    )
    const provider = `provider: "vtex.live-support@${version.split('.')[0]}.x"`

    expect(text).toMatch(
      new RegExp(
        String.raw`^(query.*\s@context\(${provider}, scope: "private"\)|mutation.*\s@context\(${provider}\)) \{`,
        'ms'
      )
    )
  }
)

it('gives each operation a name of its own', () => {
  const names = operations.map(
    ({ text }) => /(?:query|mutation) (\w+)/.exec(text)?.[1]
  )

  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})

it('uses every operation file', () => {
  const all = sources.map(({ text }) => text).join('\n')
  const unused = operations
    .map(({ path }) => path)
    .filter((path) => !all.includes(path))

  expect(unused).toEqual([])
})

it('holds the types that its operations have today; `npm run page-types` writes them', async () => {
  const files = await operationTypes()

  expect(files).toHaveLength(3)
  files.forEach(({ path, text }) =>
    expect(readFileSync(path, 'utf8')).toBe(text)
  )
})
