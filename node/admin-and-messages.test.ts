import type { MessageFormatElement } from 'intl-messageformat-parser'
import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
} from 'intl-messageformat-parser'
import { z } from 'zod'

import { filesBelow, readJson } from './testing/app-files'

const messages = z.record(z.string(), z.string())
const languages = ['pt', 'en', 'es']

const keysOf = (language: string): string[] =>
  Object.keys(messages.parse(readJson(`messages/${language}.json`))).sort()

const namesIn = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (isSelectElement(element)) return []

    return isPluralElement(element)
      ? [
          element.value,
          ...Object.values(element.options).flatMap(({ value }) =>
            namesIn(value)
          ),
        ]
      : isLiteralElement(element) || isPoundElement(element)
        ? []
        : [element.value]
  })

/** Names of the values in an ICU message; what only selects a form, such as a gender, may be left out by a language. */
const valuesOf = (text: string): string[] =>
  [...new Set(namesIn(parse(text)))].sort()

const item = z.object({
  labelId: z.string(),
  path: z.string(),
  searchKeyWordsHelpers: z.string().optional(),
})

const navigation = z.array(
  z.object({
    section: z.string(),
    subSection: z.string().optional(),
    adminVersion: z.number().optional(),
    titleId: z.string(),
    subSectionItems: z.array(item),
  })
)

const entries = () => navigation.parse(readJson('admin/navigation.json'))

const routes = () =>
  z
    .record(z.string(), z.object({ component: z.string(), path: z.string() }))
    .parse(readJson('admin/routes.json'))

it.each(languages)(
  'has the same messages in %s, none of them empty',
  (language) => {
    const translated = messages.parse(readJson(`messages/${language}.json`))

    expect(keysOf(language)).toEqual(keysOf('pt'))
    expect(
      Object.entries(translated).filter(([, text]) => text.trim() === '')
    ).toEqual([])
  }
)

it('keeps its messages apart from those of other apps', () => {
  for (const key of keysOf('pt')) {
    expect(key).toMatch(/^admin\/live-support\./)
  }
})

it.each(['en', 'es'])('asks for the same values in %s', (language) => {
  const original = messages.parse(readJson('messages/pt.json'))
  const translated = messages.parse(readJson(`messages/${language}.json`))

  for (const [key, text] of Object.entries(original)) {
    expect([key, valuesOf(translated[key] ?? '')]).toEqual([
      key,
      valuesOf(text),
    ])
  }
})

it('is in the menu of both versions of the Admin', () => {
  expect(entries().map(({ adminVersion }) => adminVersion)).toEqual([
    undefined,
    4,
  ])
})

it('names messages that exist', () => {
  const ids = entries().flatMap(({ titleId, subSectionItems }) => [
    titleId,
    ...subSectionItems.flatMap(({ labelId, searchKeyWordsHelpers }) => [
      labelId,
      ...(searchKeyWordsHelpers ? [searchKeyWordsHelpers] : []),
    ]),
  ])

  expect(keysOf('pt')).toEqual(expect.arrayContaining(ids))
})

it('leads to a page that exists', () => {
  for (const { subSectionItems } of entries()) {
    for (const { path } of subSectionItems) {
      const page = Object.values(routes()).find(
        (route) => route.path === path.replace('/admin/', '/admin/app/')
      )

      expect(filesBelow('react')).toContain(`react/${page?.component}.tsx`)
    }
  }
})
