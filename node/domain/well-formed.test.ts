import fc from 'fast-check'

import { isWellFormed, wellFormed } from './well-formed'

it.each([
  ['Ol\u00e1 😀', 'Ol\u00e1 😀'],
  ['cut \ud83d', 'cut \ufffd'],
  ['\ude00\ud83d turned', '\ufffd\ufffd turned'],
  ['a\u0000b', 'ab'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(wellFormed(text)).toBe(expected)
})

it('makes any text one that comes back from UTF-8 as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = wellFormed(text)

      expect(isWellFormed(made)).toBe(true)
      expect(Buffer.from(made).toString()).toBe(made)
    })
  )
  expect(isWellFormed('\ud800')).toBe(false)
  expect(isWellFormed('\u0000')).toBe(false)
})
