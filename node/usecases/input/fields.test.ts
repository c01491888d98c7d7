import fc from 'fast-check'
import { z } from 'zod'

import {
  email,
  id,
  instant,
  line,
  optionalId,
  optionalLine,
  optionalText,
  secureLink,
  text,
} from './fields'
import { parseInput } from './parse-input'

const read = (field: z.ZodType, value: unknown) =>
  parseInput(z.object({ value: field }), { value }).map(
    (parsed) => parsed.value
  )

const faultOf = (field: z.ZodType, value: unknown): string | undefined =>
  read(field, value).match(
    () => undefined,
    ([fault]) => fault?.code
  )

/** Halves of letters, zeroes, breaks and marks that turn the direction among ordinary ones. */
const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\ud83d', '\0', '\n', '\u2028', '\u202e', ' ', '\t', 'é'),
    fc.string({ minLength: 1, maxLength: 1 })
  ),
  maxLength: 40,
})

const taken = [line, text, optionalLine, optionalText]

describe('words', () => {
  it('are read to the same however often they are read', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...taken), (written, field) => {
        const once = read(field, written).unwrapOr(undefined)

        if (once !== undefined)
          expect(read(field, once)._unsafeUnwrap()).toBe(once)
      })
    )
  })

  it('can be stored and passed on, whatever was typed', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...taken), (written, field) => {
        const words = String(read(field, written).unwrapOr(''))

        expect(words).not.toContain('\0')
        expect(Buffer.from(words).toString()).toBe(words)
      })
    )
  })

  it('of a line stand on one', () => {
    fc.assert(
      fc.property(typed, (written) => {
        const words = String(read(line, written).unwrapOr(''))

        expect(words).not.toMatch(/[\n\r\t\u2028\u202e]|^\s|\s$/)
      })
    )
  })

  it.each([
    ['a line', line, 1000],
    ['a text', text, 20_000],
    ['an id', id, 200],
  ])(
    'of %s have a bound, beyond which nothing is cut',
    (_what, field, most) => {
      expect(read(field, 'x'.repeat(most))._unsafeUnwrap()).toHaveLength(most)
      expect(faultOf(field, 'x'.repeat(most + 1))).toBe('TOO_LONG')
    }
  )

  it.each(['', '   ', '\n'])(
    'that are none, %j, are absent or missed',
    (none) => {
      for (const field of [optionalLine, optionalText, optionalId]) {
        expect(read(field, none)._unsafeUnwrap()).toBeUndefined()
      }
      for (const field of [line, text, id]) {
        expect(faultOf(field, none)).toBe('REQUIRED')
      }
    }
  )
})

it('takes an id as it is, or not at all: two that differ never become one', () => {
  fc.assert(
    fc.property(typed, (written) => {
      const known = read(id, written)

      if (known.isOk()) expect(known.value).toBe(written)
    })
  )
  expect(faultOf(id, 'half \ud83d')).toBe('INVALID_INPUT')
  expect(faultOf(id, 'zero \0')).toBe('INVALID_INPUT')
})

it.each([
  [optionalLine, '\u202e'],
  [optionalText, '\0 '],
])('takes what nobody can see for absent', (field, written) => {
  expect(read(field, written)._unsafeUnwrap()).toBeUndefined()
})

it.each([
  ['2026-11-20T09:00:00-03:00', '2026-11-20T12:00:00.000Z'],
  ['2026-11-20T12:00:00.5Z', '2026-11-20T12:00:00.500Z'],
  ['2026-11-20T12:00:00', undefined],
  ['2026-02-30T12:00:00Z', undefined],
  ['tomorrow', undefined],
])('reads the instant %s as %s', (written, expected) => {
  expect(read(instant, written).unwrapOr(undefined)).toBe(expected)
})

it.each([
  [' ana@example.com ', 'ana@example.com'],
  [`${'a'.repeat(60)}@${'b'.repeat(250)}.com`, undefined],
  ['ana@example', undefined],
  ['ana', undefined],
])('reads the address %s as %s', (written, expected) => {
  expect(read(email, written).unwrapOr(undefined)).toBe(expected)
})

it.each([
  ['https://store.example/cart', true],
  ['http://store.example/cart', false],
  ['javascript:alert(1)', false],
  ['store.example', false],
])('takes the link %s: %s', (written, isTaken) => {
  expect(read(secureLink, written).isOk()).toBe(isTaken)
})
