import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { languages } from '../domain/locale'
import { areas, translate, errorMessage } from './translate'

const service = resolve(__dirname, '..')

const sources = readdirSync(service, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .filter((name) => !/(^|\/)(testing|build|node_modules)\//.test(name))

const contents = sources.map((name) =>
  readFileSync(join(service, name), 'utf8')
)

/** What stands in quotes where the pattern's first group is, in all of the service's source. */
const written = (pattern: RegExp, within = contents): string[] => {
  const found = within.flatMap((text) =>
    [...text.matchAll(pattern)].map(([, code]) => code ?? '')
  )

  return [...new Set(found)].sort()
}

/** A partner's messages hold as well what its adapter writes to agents. */
const shownByResolvers = /^(error|check|finding|step|shopper|bot-test)\./

const unsaid = (keys: string[]): string[] =>
  keys.filter((key) => languages.some((language) => !translate(language, key)))

describe('every area', () => {
  it('says each key in one area only', () => {
    const keys = areas
      .flatMap((area) => Object.keys(area.pt))
      .filter((key) => shownByResolvers.test(key))

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe('every code', () => {
  it('of a user error has a sentence', () => {
    const codes = [
      ...written(/userError\(\s*'(\w+)'/g),
      ...written(/refuse\(\s*context,\s*'(\w+)'/g),
      ...written(
        /\berr\('(\w+)'\)/g,
        contents.filter((text) => text.includes('changeConversation(ports'))
      ),
    ]

    expect(codes.length).toBeGreaterThan(20)
    expect(unsaid(codes.map((code) => `error.${code}`))).toEqual([])
  })

  it('of a finding has a sentence', () => {
    const codes = written(/code: '([a-z]+\.[a-z-]+)'/g)

    expect(codes.length).toBeGreaterThan(3)
    expect(unsaid(codes.map((code) => `finding.${code}`))).toEqual([])
  })
})

describe('errorMessage', () => {
  it('fills in the values', () => {
    expect(errorMessage('en', { code: 'TOO_LONG', values: { max: 5 } })).toBe(
      'Use 5 characters at most.'
    )
  })

  it('says something general of a code that nobody wrote a sentence for', () => {
    expect(errorMessage('en', { code: 'NEVER_HEARD' })).toContain('wrong')
  })
})
