import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StartFailure } from '../start-failure'
import { temporaryFolder } from '../testing/temporary-folder'
import { mergeGraphqlSchema } from './graphql-schema'

const merge = (files: Record<string, string>): string => {
  const folder = temporaryFolder()

  mkdirSync(join(folder, 'types'))
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
  }

  return mergeGraphqlSchema(folder)
}

it('joins all files, without what the runtime declares itself', () => {
  const schema = merge({
    'schema.graphql': 'type Query { a: A @auth(scope: PUBLIC) @mine }',
    'directives.graphql':
      'directive @mine on FIELD_DEFINITION directive @auth(scope: String) on FIELD_DEFINITION',
    'types/a.graphql': 'scalar Upload type A { file: Upload }',
    'notes.txt': 'no schema',
  })

  expect(schema).toContain('type A')
  expect(schema).toContain('directive @mine')
  expect(schema).not.toContain('directive @auth')
  expect(schema).not.toContain('scalar Upload')
})

it.each([
  ['ZERO', 0],
  ['SHORT', 120],
  ['MEDIUM', 3600],
  ['LONG', 86400],
  ['90', 90],
])('writes the cache age %s as %i seconds', (age, seconds) => {
  const schema = merge({
    'schema.graphql': `type Query { a: Int @auth(scope: PUBLIC) @cacheControl(maxAge: ${age}) }`,
  })

  expect(schema).toContain(`@cacheControl(maxAge: ${seconds})`)
})

it.each([
  ['', 'a has no @auth'],
  ['@auth', 'a has an @auth without scope'],
  ['@auth(scope: PRIVATE)', 'without productCode and resourceCode'],
  ['@auth(scope: PRIVATE, productCode: "66")', 'without productCode'],
])('refuses a field with %s as VTEX would', (directive, words) => {
  const build = () =>
    merge({ 'schema.graphql': `type Mutation { a: Int ${directive} }` })

  expect(build).toThrow(StartFailure)
  expect(build).toThrow(words)
})
