import fc from 'fast-check'

import { fileNameOf, idOf } from './file-name'

describe('file names', () => {
  it.each([
    ['+5511988887777', '~2B5511988887777.json'],
    ['a/b', 'a~2Fb.json'],
    ['..', '...json'],
    ['~2B', '~7E2B.json'],
    ['é', '~C3~A9.json'],
  ])('%j becomes %s', (id, name) => {
    expect(fileNameOf(id)).toBe(name)
  })

  it('gives each id a name of its own that URL encoding leaves alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        const name = fileNameOf(id)

        expect(encodeURIComponent(name)).toBe(name)
        expect(new URL(`http://h/files/${name}`).pathname).toBe(
          `/files/${name}`
        )
        expect(idOf(name)).toBe(id)
      })
    )
  })

  it.each(['', 'other.txt', 'a~.json', '~ZZ.json'])(
    'knows that %j is none of ours',
    (name) => {
      expect(idOf(name)).toBeUndefined()
    }
  )
})
