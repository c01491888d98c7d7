import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { languages } from '../domain/locale'
import type { Messages } from './messages'

const service = resolve(__dirname, '..')

const files = readdirSync(service, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(messages\/[\w-]+|adapters\/.*messages)\.ts$/.test(name))
  .filter((name) => !name.endsWith('.test.ts'))

const isArea = (exported: unknown): exported is Messages =>
  languages.every(
    (language) =>
      typeof (exported as Partial<Messages> | undefined)?.[language] ===
      'object'
  )

const areasIn = async (name: string): Promise<Messages[]> =>
  Object.values(
    (await import(join(service, name))) as Record<string, unknown>
  ).filter(isArea)

/** Portuguese names a partner with its article: `{the}`, `{of}` and `{at}`. */
const valuesIn = (text = ''): string =>
  [...new Set(text.replace(/\{(the|of|at)\}/g, '{partner}').match(/\{\w+\}/g))]
    .sort()
    .join(' ')

const allAreas = async (): Promise<Messages[]> =>
  (await Promise.all(files.map(areasIn))).flat()

it('writes the way through menus with ›, as the page does', async () => {
  const sentences = (await allAreas()).flatMap((area) =>
    languages.flatMap((language) => Object.values(area[language]))
  )

  expect(sentences.filter((text) => text.includes(' > '))).toEqual([])
})

it('says the same things with the same values in every language', async () => {
  const areas = await allAreas()
  const unlike = areas.flatMap((area) =>
    [
      ...new Set(languages.flatMap((language) => Object.keys(area[language]))),
    ].filter((key) => {
      const said: Array<string | undefined> = languages.map(
        (language) => area[language][key]
      )

      return said.includes(undefined) || new Set(said.map(valuesIn)).size > 1
    })
  )

  expect(areas.length).toBeGreaterThan(14)
  expect(unlike).toEqual([])
})
