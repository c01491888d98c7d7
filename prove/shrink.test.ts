import { manyFaults } from './faults'
import { planRound } from './round-plan'
import { smallerRounds } from './shrink'

it('drops one conversation, handoff or step at a time, and changes nothing else', () => {
  const plan = planRound(1, 'ZENDESK', { count: 3, rates: manyFaults })
  const sizeOf = ({ conversations }: typeof plan): number =>
    JSON.stringify(conversations).length
  const smaller = smallerRounds(plan)

  expect(smaller.slice(0, 3).map((one) => one.conversations.length)).toEqual([
    2, 2, 2,
  ])
  expect(smaller.every((one) => sizeOf(one) < sizeOf(plan))).toBe(true)
  expect(new Set(smaller.map((one) => one.seed))).toEqual(new Set([1]))
})
