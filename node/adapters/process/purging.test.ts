import { purging } from './purging'

beforeEach(() => jest.useFakeTimers())

afterEach(() => jest.useRealTimers())

it('deletes what is over, whether or not somebody asks for it', () => {
  const entries = new Map([['a', 1000]])
  const purge = purging(entries, (until) => until <= Date.now(), 300)

  jest.setSystemTime(0)
  purge()
  jest.advanceTimersByTime(900)
  expect(entries.size).toBe(1)
  jest.advanceTimersByTime(300)
  expect(entries.size).toBe(0)
})

it('rests when nothing is left, and begins again', () => {
  const entries = new Map<string, number>()
  const purge = purging(entries, () => true, 300)

  purge()
  expect(jest.getTimerCount()).toBe(0)
  entries.set('a', 1)
  purge()
  purge()
  expect(jest.getTimerCount()).toBe(1)
  jest.advanceTimersByTime(300)
  expect([entries.size, jest.getTimerCount()]).toEqual([0, 0])
})
