import { manifest } from '../manifest'
import type { Check } from '../rule'
import { check, unless } from '../rule'

/** The newest stable major of each; `admin` 1.x is named by a guideline and used by no public app. */
const expected: Record<string, string> = {
  node: '7.x',
  graphql: '2.x',
  react: '3.x',
  admin: '0.x',
  messages: '1.x',
  docs: '0.x',
}

export const builders: Check[] = [
  check(
    `Builders: ${Object.entries(expected)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    () =>
      [
        ...new Set([
          ...Object.keys(expected),
          ...Object.keys(manifest().builders),
        ]),
      ].flatMap((name) =>
        unless(
          manifest().builders[name] === expected[name],
          `${name} is ${manifest().builders[name] ?? 'missing'}`
        )
      )
  ),
]
