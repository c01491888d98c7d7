import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { MessageFormatElement } from 'intl-messageformat-parser'
import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
} from 'intl-messageformat-parser'

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

const namesIn = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (isLiteralElement(element) || isPoundElement(element)) return []
    if (isSelectElement(element)) return formsOf(element)
    return isPluralElement(element)
      ? [element.value, ...formsOf(element)]
      : [element.value]
  })

const formsOf = ({
  options,
}: {
  options: Record<string, { value: MessageFormatElement[] }>
}): string[] => Object.values(options).flatMap(({ value }) => namesIn(value))

/** Names of a message's values; what only selects a form, such as a gender, may be left out by a language. */
const placeholders = (text: string): string[] =>
  [...new Set(namesIn(parse(text)))].sort()

it('has a message for each key that the page and its navigation use', () => {
  const missing = [...usedInSources, ...usedInNavigation].filter(
    (key) => !(key in original)
  )

  expect(missing).toEqual([])
})

it('keeps its messages apart from those of other apps', () => {
  expect(
    Object.keys(original).filter((key) => !key.startsWith(prefix))
  ).toEqual([])
})

it('has one word in each language for whoever answers', () => {
  const saying = (language: string, word: RegExp): string[] =>
    Object.entries(read(language))
      .filter(([, text]) => word.test(text))
      .map(([key]) => key)

  expect(saying('pt', /\bagentes?\b/i)).toEqual([])
  expect(saying('es', /\b(atendente|asesor|operador)/i)).toEqual([])
  expect(saying('en', /\b(attendant|operator|for a human)\b/i)).toEqual([])
})

it.each(languages)('writes the way through menus with ›, in %s', (language) => {
  expect(
    Object.values(read(language)).filter((text) => text.includes(' > '))
  ).toEqual([])
})

it.each(languages)('asks before it acts, in %s too', (language) => {
  const messages = read(language)
  const titles = pageFiles(/\.tsx$/).flatMap(({ text }) =>
    [
      ...text.matchAll(
        /<(?:ConfirmDialog|AskedOperation)\s[^<]*?title=\{((?:[^{}]|\{[^{}]*\})*translate(?:[^{}]|\{[^{}]*\})*)\}/g
      ),
    ].map(([, title = '']) =>
      [...title.matchAll(/translate\(\s*'([^']+)'/g)].map(
        ([, key]) => messages[`${prefix}${key}`]
      )
    )
  )

  expect(titles.length).toBeGreaterThan(10)
  // One that has been acted on may say what it tells then.
  expect(
    titles.filter((sayings) => !sayings.some((title) => title?.endsWith('?')))
  ).toEqual([])
})

it('has no unused message', () => {
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

it.each(languages)('has only readable messages in %s', (language) => {
  for (const text of Object.values(read(language))) {
    expect(text.trim()).not.toBe('')
    expect(() => parse(text)).not.toThrow()
  }
})

it.each(languages)('uses the same values in %s', (language) => {
  const messages = read(language)
  const different = Object.keys(original).filter(
    (key) =>
      placeholders(messages[key] ?? '').join() !==
      placeholders(original[key] ?? '').join()
  )

  expect(different).toEqual([])
})

it('has a translation of each sentence', () => {
  const [pt, en, es] = languages.map(read)
  const sentences = Object.keys(original).filter(
    (key) => (original[key] ?? '').length > 40
  )
  const copied = sentences.filter(
    (key) => pt?.[key] === en?.[key] || pt?.[key] === es?.[key]
  )

  expect(copied).toEqual([])
})
