import { readContext } from './operation-context'

const plain = (query: string): string => query.replace(/\s+/g, ' ').trim()

it.each([
  [
    'an operation',
    'query Q @context(provider: "vtex.live-support@0.x", scope: "private") { viewer { email } }',
    'query Q { viewer { email } }',
  ],
  [
    'a field',
    '{ viewer @context(provider: "vtex.live-support@0.x") { email } }',
    '{ viewer { email } }',
  ],
])('is read from %s and taken off', (_, query, rest) => {
  const { providers, query: left } = readContext(query)

  expect(providers).toEqual(['vtex.live-support@0.x'])
  expect(plain(left)).toBe(rest)
})

it.each(['{ viewer { email } }', '{ a(text: "@context") }', '@context {'])(
  'leaves %s as it is',
  (query) => {
    expect(readContext(query).providers).toEqual([])
    expect(plain(readContext(query).query)).toBe(query)
  }
)
