import fc from 'fast-check'

import { splitText } from './split-text'

const family = '👨‍👩‍👧‍👦'
const flag = '🇧🇷'
const accented = 'é'.normalize('NFD')

describe('splitText', () => {
  it('leaves alone what fits', () => {
    expect(splitText('até logo', 9)).toEqual(['até logo'])
    expect(splitText('', 9)).toEqual([''])
  })

  it('ends a part after a line when that fills more than half of it', () => {
    expect(splitText('one two\nthree four', 12)).toEqual([
      'one two\n',
      'three four',
    ])
    expect(splitText('1\nthree four five', 12)).toEqual([
      '1\nthree four',
      ' five',
    ])
  })

  it.each([family, flag, accented, '💚', 'ç'])('cuts no %s', (character) => {
    const text = character.repeat(40)
    const parts = splitText(text, 130)

    expect(parts.length).toBeGreaterThan(0)
    expect(parts.join('')).toBe(text)
    parts.forEach((part) => expect(part.replaceAll(character, '')).toBe(''))
  })

  it('cuts a character only when it alone is over the limit', () => {
    const piled = `a${'\u0301'.repeat(200)}`
    const parts = splitText(piled, 50)

    expect(parts.join('')).toBe(piled)
    expect(parts.every((part) => Buffer.byteLength(part) <= 50)).toBe(true)
  })

  it('loses nothing, adds nothing and keeps the limit', () => {
    const characters = fc.constantFrom('a', 'é', '\n', ' ', '💚', family, flag)

    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 300 }),
        fc.integer({ min: 25, max: 200 }),
        (units, maxBytes) => {
          const text = units.join('')
          const parts = splitText(text, maxBytes)

          expect(parts.join('')).toBe(text)
          parts.forEach((part) => {
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(maxBytes)
            expect(() => encodeURIComponent(part)).not.toThrow()
          })
        }
      )
    )
  })
})
