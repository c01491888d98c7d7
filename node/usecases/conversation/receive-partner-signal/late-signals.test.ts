import { soon } from '../../../testing/conversation-inputs'
import { queuedConversation } from '../../../testing/queued-conversation'
import { relayOne } from '../relay/relay-one'

const conversationId = 'conversation-1'

it('keeps open what an agent answered while an earlier fetch was pending, and was not solved', async () => {
  const { ports, cloud, remote, writes, signals, words, record } =
    await queuedConversation()

  remote.faults.next('fetchUpdates', {
    kind: 'RETRY',
    ambiguous: false,
    detail: '503',
  })
  await signals(true)
  writes('a1')
  await signals()
  cloud.clock.advance(5000)
  await relayOne(ports, conversationId, soon(ports))

  expect(words()).toEqual(['a1'])
  expect(record()?.handoff.status).toBe('ACTIVE')
})

it('tells the agent by a note of words that the bot refused for good', async () => {
  const { cloud, remote, writes, signals } = await queuedConversation()

  writes('a1')
  cloud.inbox.faults.next(
    'deliver',
    { kind: 'REFUSED', code: 'bot.event-refused', detail: '422' },
    { times: 2 }
  )
  await signals()

  expect(remote.tickets[0]?.notes).toEqual(['REFUSED_BY_BOT'])
})
