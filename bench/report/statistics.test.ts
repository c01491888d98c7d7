import { errorOfMedian, median } from './statistics'

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('finds the middle of %j', (values, middle) => {
  expect(median(values)).toBe(middle)
})

it('says how far a median is off by the middle half of the values, whatever the others are', () => {
  const values = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6]

  expect(errorOfMedian(values)).toBeCloseTo((0.93 * 0.3) / Math.sqrt(7), 5)
  expect(errorOfMedian([...values.slice(0, -1), 9])).toBe(errorOfMedian(values))
})

it('is surer of more values', () => {
  const few = [0.9, 1, 1.1]
  const many = Array.from({ length: 25 }, () => few).flat()

  expect(errorOfMedian(many)).toBeLessThan(errorOfMedian(few) / 4)
})
