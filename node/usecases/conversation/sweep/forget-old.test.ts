import { endHandoff } from '../end-handoff'
import { soon } from '../../../testing/conversation-inputs'
import { minute, day, setUp } from '../../../testing/sweep-set-up'

it('forgets after thirty days what was set aside', async () => {
  const { cloud, run } = setUp()
  const today = cloud.clock.iso().slice(0, 10)

  cloud.conversations.setAside.push(
    { conversationId: 'a', day: '2026-10-01', name: '1' },
    { conversationId: 'b', day: today, name: '2' }
  )
  await run()

  expect(cloud.conversations.setAside).toMatchObject([{ name: '2' }])
})

it('forgets a conversation thirty days after its end, and not one that began again', async () => {
  const { ports, cloud, run, open } = setUp()

  await open('ended', 'again')
  for (const id of ['ended', 'again']) {
    await endHandoff(ports, { conversationId: id }, soon(ports))
  }
  cloud.clock.advance(10 * minute)
  await run()
  await open('again')
  cloud.clock.advance(30 * day - 11 * minute)
  await run()

  expect(cloud.conversations.peek('ended')).toBeDefined()

  cloud.clock.advance(12 * minute)
  await run()

  expect(cloud.conversations.peek('ended')).toBeUndefined()
  expect(cloud.conversations.peek('again')).toBeDefined()
})
