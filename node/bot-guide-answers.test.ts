import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { readBotAnswer } from './adapters/bot/bot-answer'
import { sourceOf, tableOf } from './testing/bot-guide'

const fates: Array<[RegExp, string]> = [
  [/^delivered/, 'DELIVERED'],
  [/^tried again/, 'RETRY'],
  [/^this event is marked failed/, 'REFUSED'],
  [/^your address or secret is wrong/, 'CONNECTION'],
]

/** What the guide says of a bot's answer: by its status, else by its kind. */
const toldOf = (status: number): string | undefined => {
  const rows = tableOf('your answer | what happens')
  const kind =
    status < 500 && status >= 400 ? 'other 4xx' : `${`${status}`[0]}xx`
  const row = [String(status), kind]
    .map((name) =>
      rows.find(([cell = '']) => cell.split(/, | and /).includes(name))
    )
    .find(Boolean)

  return fates.find(([words]) => words.test(row?.[1] ?? ''))?.[1]
}

it('tells what becomes of an event by the status that a bot answers', () => {
  for (let status = 200; status < 600; status += 1) {
    const read = readBotAnswer({ status, headers: {}, text: '' }, 0).match(
      () => 'DELIVERED',
      ({ kind }) => kind
    )

    expect([status, toldOf(status)]).toEqual([status, read])
  }
})

it('tells each answer that Weni gets, with its status, and no other', () => {
  const known = readdirSync(join(__dirname, 'routes/ticketer'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...sourceOf(`routes/ticketer/${name}`).matchAll(
        /status: (\d+),\s+error: '(\w+)'|[A-Z_]+: '([a-z_]+)'/g
      ),
    ])
    .map(([, status = '422', error, closed]) => `${status} ${error ?? closed}`)
  const told = tableOf('our answer | when').flatMap(([cell = '']) =>
    [...cell.matchAll(/`([a-z_]+)`/g)].map(
      ([, code]) => `${cell.slice(0, 3)} ${code}`
    )
  )

  expect(told.length).toBeGreaterThan(0)
  expect(told.sort()).toEqual([...new Set(known)].sort())
})
