import { changeEach } from './change-each'

const said = { by: 'her', words: ['one', 'three'] }

it('changes each item of the list', () => {
  expect(changeEach(said, 'words', (word) => `${word}!`)).toEqual({
    by: 'her',
    words: ['one!', 'three!'],
  })
})

it('gives the very object back where nothing is changed', () => {
  expect(changeEach(said, 'words', (word) => word)).toBe(said)
})

it('gives another object where one of several items is changed', () => {
  const change = (word: string) => (word === 'one' ? 'two' : word)

  expect(changeEach(said, 'words', change).words).toEqual(['two', 'three'])
  expect(said.words).toEqual(['one', 'three'])
})

it('leaves an object alone that has no such list', () => {
  const silent: { words?: string[] } = {}

  expect(changeEach(silent, 'words', (word) => `${word}!`)).toBe(silent)
})
