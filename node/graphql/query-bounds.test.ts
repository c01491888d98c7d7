import fc from 'fast-check'
import { parse } from 'graphql'

import { isModest, isParsable } from './query-bounds'

const modest = (text: string): boolean => isModest(parse(text))

const times = (count: number, text: string): string =>
  Array.from({ length: count }, () => text).join(' ')

/** What a fragment makes of the one before it. */
type Step =
  | { kind: 'REPEAT'; count: number }
  | { kind: 'NEST' }
  | { kind: 'INLINE' }

interface Size {
  fields: number
  allFields: number
  depth: number
}

const after = ({ fields, allFields, depth }: Size, step: Step): Size => {
  switch (step.kind) {
    case 'REPEAT':
      return {
        fields: fields * step.count,
        allFields: allFields * step.count,
        depth,
      }

    case 'NEST':
      return { fields: 1, allFields: allFields + 1, depth: depth + 1 }

    case 'INLINE':
      return { fields, allFields, depth }
  }
}

const written = (step: Step, spread: string): string => {
  switch (step.kind) {
    case 'REPEAT':
      return times(step.count, spread)

    case 'NEST':
      return `named: field { ${spread} }`

    case 'INLINE':
      return `... on Q { ${spread} }`
  }
}

/** Fragments that stand on each other's shoulders, the last one asked for. */
const documentOf = (leaves: number, steps: Step[]): string => {
  const fragments = steps.map(
    (step, index) =>
      `fragment F${index + 1} on Q { ${written(step, `...F${index}`)} }`
  )

  return [
    `{ ...F${steps.length} }`,
    ...fragments.reverse(),
    `fragment F0 on Q { ${times(leaves, 'leaf')} }`,
  ].join('\n')
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('REPEAT' as const),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.constant({ kind: 'NEST' as const }),
  fc.constant({ kind: 'INLINE' as const })
)

it('counts what fragments repeat as if it were written out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(step, { maxLength: 24 }),
      (leaves, steps) => {
        const { fields, allFields, depth } = steps.reduce(after, {
          fields: leaves,
          allFields: leaves,
          depth: 1,
        })

        expect(modest(documentOf(leaves, steps))).toBe(
          fields <= 20 && allFields <= 500 && depth <= 15
        )
      }
    )
  )
})

it.each([
  ['20 fields on top', `{ ${times(20, 'a')} }`, true],
  ['21 fields on top', `{ ${times(21, 'a')} }`, false],
  [
    'as many names for one field',
    `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: a`).join(' ')} }`,
    false,
  ],
  ['500 fields in all', `{ a { ${times(499, 'b')} } }`, true],
  ['501 fields in all', `{ a { ${times(500, 'b')} } }`, false],
  ['a depth of 15', `${times(15, '{ a')} ${times(15, '}')}`, true],
  ['a depth of 16', `${times(16, '{ a')} ${times(16, '}')}`, false],
  [
    'a second operation that asks for too much',
    `query A { a } query B { ${times(21, 'a')} }`,
    false,
  ],
  [
    'a fragment within itself',
    '{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b { ...A } }',
    false,
  ],
  [
    'a fragment within itself that nobody asks for',
    '{ a } fragment A on Q { a { ...A } }',
    true,
  ],
  ['a fragment that is not there', '{ a ...Missing }', true],
])('judges %s', (_what, text, isTaken) => {
  expect(modest(text)).toBe(isTaken)
})

it('measures a billion fields in no time', () => {
  const steps = Array.from({ length: 19 }, (): Step => ({
    kind: 'REPEAT',
    count: 3,
  }))

  expect(modest(documentOf(1, steps))).toBe(false)
})

it.each([
  ['999 tokens', `{ ${times(997, 'a')} }`, true],
  ['1,000 tokens', `{ ${times(998, 'a')} }`, false],
  ['64 kB', '{ a } #'.padEnd(64 * 1024, '-'), true],
  ['more than 64 kB', '{ a } #'.padEnd(64 * 1024 + 1, '-'), false],
  ['64 kB of letters of two bytes', '{ a } #'.padEnd(64 * 1024, 'é'), false],
])('parses %s: %#', (_what, text, isTaken) => {
  expect(isParsable(text)).toBe(isTaken)
})

it('throws for what is no GraphQL', () => {
  expect(() => isParsable('{ a(b: "')).toThrow('Unterminated string')
})
