import { ok } from 'neverthrow'

import { fakePorts } from '../../../testing/fake-ports'
import { walkEntries } from './walk-entries'

it('looks at the others while one of five conversations is slow', async () => {
  const { ports, cloud } = fakePorts()
  const entries = ['slow', 'b', 'c', 'd', 'e', 'f'].map((conversationId) => ({
    conversationId,
    version: '1',
  }))
  const begun: string[] = []
  let answer: () => void = () => undefined
  const slow = new Promise<void>((resolve) => {
    answer = resolve
  })
  const walked = walkEntries(
    ports,
    { limit: 20, deadline: cloud.clock.now() + 1000 },
    {
      list: async () => ok({ entries }),
      from: undefined,
      look: ({ conversationId }) => {
        begun.push(conversationId)

        return conversationId === 'slow' ? slow : Promise.resolve()
      },
    }
  )

  await new Promise(setImmediate)
  expect(begun).toEqual(['slow', 'b', 'c', 'd', 'e'])
  answer()

  expect(await walked).toEqual({
    seen: 6,
    next: undefined,
    isWhole: true,
  })
  expect(begun).toHaveLength(6)
})
