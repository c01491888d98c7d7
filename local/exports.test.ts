import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..')

const namesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)

    if (entry.isDirectory()) {
      return /^(node_modules|build)$/.test(entry.name) ? [] : namesIn(path)
    }

    return /\.(tsx?|[cm]js)$/.test(path) ? [path] : []
  })

const sources = new Map(
  ['node', 'react', 'local', 'e2e', 'bench', 'prove', 'scripts']
    .flatMap(namesIn)
    .map((path) => [path, readFileSync(join(root, path), 'utf8')])
)

/** A file's name without its ending, as other files name it. */
const bare = (path: string): string => path.replace(/\.[a-z]+$/, '')

const told = (from: string, address: string): string =>
  bare(join(from, '..', address))

const importsOf = (from: string, text: string): string[] => [
  ...[...text.matchAll(/\{([^{}]*)\} from '(\.[^']+)'/g)].flatMap(
    ([, names = '', address = '']) =>
      names
        .split(',')
        .map((name) => name.replace(/\btype |\bas .*/g, '').trim())
        .map((name) => `${told(from, address)} ${name}`)
  ),
  ...[...text.matchAll(/(?:\* as \w+ from |\()\s*'(\.[^']+)'/g)].map(
    ([, address = '']) => `${told(from, address)} *`
  ),
]

const imported = new Set(
  [...sources].flatMap(([path, text]) => importsOf(path, text))
)

/** Made by a generator, or imported as a package. */
const left = /^(react\/graphql\/operation|local\/admin-shell\/render-runtime)/

const idle = [...sources]
  .filter(([path]) => !left.test(path) && !imported.has(`${bare(path)} *`))
  .flatMap(([path, text]) =>
    [
      ...text.matchAll(
        /^export (?:async |abstract )?(?:const|function\*?|class|interface|type) (\w+)/gm
      ),
    ]
      .filter(([, name]) => !imported.has(`${bare(path)} ${name}`))
      .map(([, name]) => `${name} of ${path}`)
  )

it('exports only what another file imports', () => {
  expect(sources.size).toBeGreaterThan(1000)
  expect(idle).toEqual([])
})
