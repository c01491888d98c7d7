import fc from 'fast-check'

import { keyFor, keyIdOf, newKeyBytes, seal, unseal } from './seal'

const key = { id: 'k1', bytes: newKeyBytes() }

it('opens what it sealed, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      (text, context) => {
        expect(unseal(key, context, seal(key, context, text))).toBe(text)
      }
    )
  )
})

it('never seals alike twice and shows nothing of the text', () => {
  const sealed = seal(key, 'a', 'secret')

  expect(seal(key, 'a', 'secret')).not.toBe(sealed)
  expect(sealed).toMatch(/^k1\.[\w-]+$/)
  expect(sealed).not.toContain('secret')
  expect(keyIdOf(sealed)).toBe('k1')
})

it('opens under no other context and no other key', () => {
  const sealed = seal(key, 'a', 'secret')

  expect(unseal(key, 'b', sealed)).toBeUndefined()
  expect(unseal({ ...key, bytes: newKeyBytes() }, 'a', sealed)).toBeUndefined()
  expect(unseal(keyFor('links', key), 'a', sealed)).toBeUndefined()
})

it('opens nothing that was altered in any place', () => {
  const sealed = seal(key, 'a', 'secret')
  const altered = [...sealed].map(
    (character, place) =>
      sealed.slice(0, place) +
      (character === 'A' ? 'B' : 'A') +
      sealed.slice(place + 1)
  )

  for (const text of altered.slice('k1.'.length)) {
    expect(unseal(key, 'a', text)).toBeUndefined()
  }
})

it.each(['', 'k1', 'k1.', 'k1.AAAA', 'plain text'])(
  'opens nothing of %j',
  (text) => {
    expect(unseal(key, 'a', text)).toBeUndefined()
  }
)

it.each(['=', 'A', '!', ' ', '\n'])(
  'takes no other spelling of the same bytes: with %j at its end',
  (more) => {
    expect(unseal(key, 'a', seal(key, 'a', 'secret') + more)).toBeUndefined()
  }
)

it('derives the same key for the same use, and another for another', () => {
  expect(keyFor('links', key)).toEqual(keyFor('links', key))
  expect(keyFor('links', key).bytes).not.toEqual(keyFor('secrets', key).bytes)
})

it('finds no key id in a text without one', () => {
  expect(keyIdOf('text')).toBe('')
})
