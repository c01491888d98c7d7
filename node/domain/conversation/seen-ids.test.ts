import { remember, SEEN_LIMIT } from './seen-ids'

describe('remember', () => {
  it('adds at the end', () => {
    expect(remember(['a'], 'b')).toEqual(['a', 'b'])
  })

  it('lets the oldest go when there are too many', () => {
    const full = Array.from({ length: SEEN_LIMIT }, (_, index) => `${index}`)
    const next = remember(full, 'new')

    expect(next).toHaveLength(500)
    expect(next[0]).toBe('1')
    expect(next.at(-1)).toBe('new')
  })
})
