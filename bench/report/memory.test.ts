import { tooLarge } from './memory'
import type { Memory } from './memory'

const memory = (when: Memory['when'], ours?: number): Memory => ({
  partner: 'ZENDESK',
  when,
  ours,
  bare: 100,
})

it.each([
  [126, 1],
  [125, 0],
  [undefined, 0],
])('holds %p MB against 100 of a bare one in a replica', (ours, faults) => {
  expect(tooLarge([memory('most in a replica', ours)])).toHaveLength(faults)
})

it('does not judge what chance decides', () => {
  expect(tooLarge([memory('after the load', 400)])).toEqual([])
})
