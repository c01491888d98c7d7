import { recent } from './recent'

describe('recent', () => {
  it('forgets a value when its time is over', () => {
    let now = 0
    const values = recent<string>({ max: 10, lifetimeMs: 100 }, () => now)

    values.set('a', 'first')
    now = 99
    expect(values.get('a')).toBe('first')
    now = 100
    expect(values.get('a')).toBeUndefined()
  })

  it('does not keep a value longer because it is read', () => {
    let now = 0
    const values = recent<string>({ max: 10, lifetimeMs: 100 }, () => now)

    values.set('a', 'first')
    now = 60
    values.get('a')
    now = 120
    expect(values.get('a')).toBeUndefined()
  })

  it('lets go of what is over, asked for or not', () => {
    jest.useFakeTimers()
    let now = 0
    const values = recent<string>({ max: 10, lifetimeMs: 100 }, () => now)

    values.set('a', 'first')
    now = 100
    jest.advanceTimersByTime(100)
    now = 0
    expect(values.get('a')).toBeUndefined()
    jest.useRealTimers()
  })

  it('drops the least recently used when it is full', () => {
    const values = recent<number>({ max: 2, lifetimeMs: 100 }, () => 0)

    values.set('a', 1)
    values.set('b', 2)
    values.get('a')
    values.set('c', 3)

    expect(values.get('a')).toBe(1)
    expect(values.get('b')).toBeUndefined()
    expect(values.get('c')).toBe(3)
  })

  it('drops as many as one large value takes the room of, and one that is too large by itself', () => {
    const values = recent<string>({ max: 10, lifetimeMs: 100 }, () => 0)

    for (const key of ['a', 'b', 'c']) values.set(key, key, 3)
    values.set('a', 'larger', 6)

    expect(values.get('b')).toBeUndefined()
    expect(values.get('c')).toBe('c')
    expect(values.get('a')).toBe('larger')

    values.set('d', 'too large', 11)

    expect(values.get('a')).toBeUndefined()
    expect(values.get('d')).toBeUndefined()
  })

  it('has the room again of what is deleted', () => {
    const values = recent<string>({ max: 10, lifetimeMs: 100 }, () => 0)

    values.set('a', 'first', 10)
    values.delete('a')
    values.set('b', 'second', 5)
    values.set('c', 'third', 5)

    expect(values.get('b')).toBe('second')
  })

  it('replaces and deletes', () => {
    const values = recent<number>({ max: 2, lifetimeMs: 100 }, () => 0)

    values.set('a', 1)
    values.set('a', 2)
    expect(values.get('a')).toBe(2)
    values.delete('a')
    expect(values.get('a')).toBeUndefined()
  })
})
