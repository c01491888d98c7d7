import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const read = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replaceAll('’', "'")

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const shown = new Set<string>(
  ['pt', 'en', 'es'].flatMap((language) =>
    Object.values(
      JSON.parse(read(`messages/${language}.json`)) as Record<string, string>
    )
  )
)

/** Not on the page: the phone's, and VTEX's own. */
const elsewhere = ['Connect the bot', 'Allow APP configuration']

const pressed = documents.flatMap((name) =>
  [...read(name).matchAll(/(?<![\w`])_([A-Z][^_`\n]+)_(?!\w)/g)].map(
    ([, words = '']) => [words, name]
  )
)

it('finds the buttons that documents name', () => {
  expect(pressed.length).toBeGreaterThan(10)
})

it.each(pressed)('names the button "%s" in %s as it is', (words) => {
  expect(elsewhere.includes(words) || shown.has(words)).toBe(true)
})
