import fc from 'fast-check'

import type { JsonObject } from '../json'
import { mergeMemory } from './merge-memory'

interface Case {
  name: string
  current: JsonObject
  before: JsonObject
  after: JsonObject
  expected: JsonObject
}

describe('mergeMemory', () => {
  it.each<Case>([
    {
      name: 'takes what the call changed',
      current: { a: 1 },
      before: { a: 1 },
      after: { a: 2 },
      expected: { a: 2 },
    },
    {
      name: 'keeps what another changed',
      current: { a: 2 },
      before: { a: 1 },
      after: { a: 1 },
      expected: { a: 2 },
    },
    {
      name: 'takes both where they changed different things',
      current: { own: ['1'], readUpTo: 'x' },
      before: { own: ['1'] },
      after: { own: ['1', '2'] },
      expected: { own: ['1', '2'], readUpTo: 'x' },
    },
    {
      name: 'keeps what both added to a list, once',
      current: { own: ['1', '3'] },
      before: { own: ['1'] },
      after: { own: ['1', '2', '3'] },
      expected: { own: ['1', '3', '2'] },
    },
    {
      name: 'looks into objects',
      current: { ticket: { id: 'b', tag: 'x' } },
      before: { ticket: { id: 'a', tag: 'x' } },
      after: { ticket: { id: 'a', tag: 'y' } },
      expected: { ticket: { id: 'b', tag: 'y' } },
    },
    {
      name: 'forgets what the call forgot',
      current: { a: 1, b: 1 },
      before: { a: 1 },
      after: {},
      expected: { b: 1 },
    },
    {
      name: 'lets the later call win where both said otherwise',
      current: { a: 2 },
      before: { a: 1 },
      after: { a: 3 },
      expected: { a: 3 },
    },
    {
      name: 'lets a list give way to something else',
      current: { a: [1, 2] },
      before: { a: [1] },
      after: { a: 'none' },
      expected: { a: 'none' },
    },
  ])('$name', ({ current, before, after, expected }) => {
    expect(mergeMemory(current, before, after)).toEqual(expected)
  })

  const memory = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.integer(), fc.array(fc.integer()), fc.constant(null))
  ) as fc.Arbitrary<JsonObject>

  it('is the call’s memory when nobody else changed it', () =>
    fc.assert(
      fc.property(memory, memory, (before, after) => {
        expect(mergeMemory(before, before, after)).toEqual(after)
      })
    ))

  it('is the same memory, untouched, when the call changed nothing', () =>
    fc.assert(
      fc.property(memory, memory, (current, before) => {
        expect(mergeMemory(current, before, structuredClone(before))).toBe(
          current
        )
      })
    ))
})
