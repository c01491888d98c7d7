import { sampleRow } from '../testing/sample-conversation'
import { refreshed } from './refreshed-rows'

const row = (id: string, minute: number) => {
  const sample = sampleRow({ id })

  return {
    ...sample,
    handoff: {
      ...sample.handoff,
      requestedAt: `2026-11-22T12:${minute}:00Z`,
    },
  }
}

const readAt = 0

const broken = [{ conversationId: 'wa-broken', foundOn: '2026-11-28' }]

const ids = ({ rows }: { rows: Array<{ id: string }> }) =>
  rows.map(({ id }) => id)

it('puts what is new in front and keeps what was loaded behind', () => {
  const shown = {
    rows: [row('b', 40), row('a', 30)],
    broken,
    readAt,
    end: 'after a',
  }
  const after = refreshed(shown, {
    rows: [row('c', 50), row('b', 40)],
    broken: [],
    readAt,
    end: 'after b',
  })

  expect(ids(after)).toEqual(['c', 'b', 'a'])
  expect(after.end).toBe('after a')
  expect(after.broken).toEqual([])
})

it('drops what no longer belongs', () => {
  const shown = { rows: [row('b', 40), row('a', 30)], broken, readAt }

  expect(
    ids(refreshed(shown, { rows: [row('b', 40)], broken, readAt }))
  ).toEqual(['b'])
})
