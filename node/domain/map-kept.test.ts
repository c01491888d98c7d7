import { mapKept } from './map-kept'

const odd = ['one', 'three']

it('changes each item', () => {
  expect(mapKept(odd, (word) => `${word}!`)).toEqual(['one!', 'three!'])
})

it('gives the very list back where nothing is changed', () => {
  expect(mapKept(odd, (word) => word)).toBe(odd)
})

it('gives another list where one of several is changed', () => {
  const changed = mapKept(odd, (word) => (word === 'one' ? 'two' : word))

  expect(changed).toEqual(['two', 'three'])
  expect(odd).toEqual(['one', 'three'])
})
