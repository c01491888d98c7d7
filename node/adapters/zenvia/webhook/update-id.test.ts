import { updateId } from './update-id'

it('joins plain parts as they are', () => {
  expect(updateId('accepted', 'i1', '901')).toBe('accepted:i1:901')
  expect(updateId('queued', 'i1', '')).toBe('queued:i1:')
})

it.each([['João 💚'], ['a\r\nwebhook-id: x'], ['x'.repeat(20_000)]])(
  'makes a header of what is none, the same for the same part',
  (part) => {
    const id = updateId('accepted', 'i1', part)

    expect(id).toMatch(/^accepted:[\w-]{43}$/)
    expect(updateId('accepted', 'i1', part)).toBe(id)
    expect(updateId('accepted', 'i2', part)).not.toBe(id)
  }
)
