import { soon } from '../../../testing/conversation-inputs'
import {
  queuedConversation,
  receive,
} from '../../../testing/queued-conversation'
import { endHandoff } from '../end-handoff'
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

it('leaves no note about words that the shopper read while the close was on its way', async () => {
  const { ports, cloud, remote, words } = await queuedConversation()
  let isEnded = false
  const telling = cloud.replica({
    gate: async (call, act) => {
      if (call === 'bot.deliver' && !isEnded) {
        isEnded = true
        await endHandoff(ports, { conversationId }, soon(ports))
        cloud.clock.advance(1)
      }

      return act()
    },
  })

  cloud.clock.advance(1000)
  remote.tickets[0]?.updates.push({
    kind: 'message',
    id: 'a1',
    at: new Date(cloud.clock.now() + 1).toISOString(),
    text: 'One more thing',
    attachments: [],
  })
  await receive(telling, {
    partnerReference: 'ticket-1',
    fetch: { withStatus: false },
  })
  cloud.clock.advance(5000)
  await relayOne(ports, conversationId, soon(ports))

  expect(words()).toContain('a1')
  expect(remote.tickets[0]?.notes).toEqual([])
})
