import fc from 'fast-check'

import type { SeenIds } from './seen-ids'
import { hasSeen, remember } from './seen-ids'
import { at } from './testing/sample-record'

const HOUR = 3600

const taken = (ids: string[], seconds = 0): SeenIds =>
  ids.reduce<SeenIds>((seen, id) => remember(seen, id, at(seconds)), [])

it('knows each id that was taken, and no other', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 40 }),
      fc.string(),
      (ids, other) => {
        const seen = taken(ids)

        expect(ids.every((id) => hasSeen(seen, id))).toBe(true)
        expect(hasSeen(seen, other)).toBe(ids.includes(other))
      }
    )
  ))

it('remembers an id for a day, however many came after it', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `m${index}`)
  const later = many.reduce(
    (seen, id) => remember(seen, id, at(23 * HOUR)),
    taken(['first'])
  )

  expect(hasSeen(later, 'first')).toBe(true)
  expect(hasSeen(remember(later, 'last', at(26 * HOUR)), 'first')).toBe(false)
})

it('keeps 2,000 ids in 22 KiB', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `message-${index}`)

  expect(JSON.stringify(taken(many)).length).toBeLessThan(22 * 1024)
})
