import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

const sources = readdirSync(join(root, 'node'), {
  recursive: true,
  encoding: 'utf8',
}).filter(
  (name) =>
    /\.ts$/.test(name) &&
    !/\.test\.ts$|(^|\/)(node_modules|build|testing)\//.test(name)
)

const messages = sources.flatMap((name) =>
  [
    ...readFileSync(join(root, 'node', name), 'utf8').matchAll(
      /\.(?:info|warn|error)\(\s*(['"])((?:(?!\1).)+)\1/g
    ),
  ].map(([, , message = '']) => message)
)

it('finds the lines that the service logs', () => {
  expect(messages.length).toBeGreaterThan(20)
})

it.each([...new Set(messages)].map((message) => [message]))(
  'tells the operator what "%s" means',
  (message) => {
    const guide = readFileSync(join(root, 'docs', 'operations.md'), 'utf8')

    expect(guide).toContain(message)
  }
)
