import { freePlace } from './free-place'

const window = 700

it.each([
  ['at the end', 12, []],
  ['at the end below what lies higher', 12, [[400, 440]]],
  ['above what is at the end', 92, [[620, 660]]],
  [
    'where it keeps its distance',
    112,
    [
      [600, 640],
      [690, 700],
    ],
  ],
  [
    'between two that leave room',
    112,
    [
      [600, 640],
      [490, 520],
    ],
  ],
  [
    'above two that leave none',
    192,
    [
      [600, 640],
      [520, 540],
    ],
  ],
  ['nowhere in a window that is full', undefined, [[0, 690]]],
])('lies %s', (_, from, taken) => {
  expect(
    freePlace(
      50,
      window,
      taken.map(([top = 0, bottom = 0]) => ({ top, bottom }))
    )
  ).toBe(from)
})
