import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import IntlMessageFormat from 'intl-messageformat'

import { pageFiles } from './page-files'

const root = join(__dirname, '..', '..', '..')
const prefix = 'admin/live-support.'

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'messages', `${file}.json`), 'utf8'))

const languages = ['pt', 'en', 'es']
const original = read('pt')

const usedInSources = new Set(
  pageFiles(/\.tsx?$/).flatMap(({ text }) =>
    [...text.matchAll(/\b(?:translate|messageKey)\(\s*'([^']+)'/g)].map(
      ([, key]) => `${prefix}${key}`
    )
  )
)

const usedInNavigation = new Set(
  readFileSync(join(root, 'admin', 'navigation.json'), 'utf8').match(
    /admin\/live-support\.[\w.-]+/g
  )
)

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\s*[,}]/g)]
    .map(([, name]) => name ?? '')
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort()

it('has a text for each key that the page and its navigation say', () => {
  const missing = [...usedInSources, ...usedInNavigation].filter(
    (key) => !(key in original)
  )

  expect(missing).toEqual([])
})

it('keeps no text that nobody says', () => {
  const unused = Object.keys(original).filter(
    (key) => !usedInSources.has(key) && !usedInNavigation.has(key)
  )

  expect(unused).toEqual([])
})

it.each([...languages, 'context'])(
  'has the same keys in %s, in the same order',
  (file) => {
    const keys = Object.keys(read(file))
    const wanted = Object.keys(original)
    const inBoth = wanted.filter((key) => keys.includes(key))

    expect({
      missing: wanted.filter((key) => !keys.includes(key)),
      unknown: keys.filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], unknown: [] })
    expect(keys.find((key, index) => key !== inBoth[index])).toBeUndefined()
  }
)

it.each(languages)('leaves nothing empty or unreadable in %s', (language) => {
  for (const text of Object.values(read(language))) {
    expect(text.trim()).not.toBe('')
    expect(() => new IntlMessageFormat(text, language)).not.toThrow()
  }
})

it.each(languages)('fills in the same values in %s', (language) => {
  const messages = read(language)
  const different = Object.keys(original).filter(
    (key) =>
      placeholders(messages[key] ?? '').join() !==
      placeholders(original[key] ?? '').join()
  )

  expect(different).toEqual([])
})

it('says in each language its own words', () => {
  const [pt, en, es] = languages.map(read)
  const sentences = Object.keys(original).filter(
    (key) => (original[key] ?? '').length > 40
  )
  const copied = sentences.filter(
    (key) => pt?.[key] === en?.[key] || pt?.[key] === es?.[key]
  )

  expect(copied).toEqual([])
})
