import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { receive } from '../../../testing/queued-conversation'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { sweep } from '../sweep/sweep'

const setUp = async () => {
  const settings = readySettings()

  settings.partners.ZENDESK!.connection = { account: 'one' }

  const { ports, cloud, remote } = fakePorts(settings)

  await openedHandoff(ports)
  cloud.inbox.received.length = 0
  cloud.counter.reset()

  return {
    ports,
    cloud,
    remote,
    connect: (account: string) =>
      cloud.settings.change(({ partners }) => {
        partners.ZENDESK!.connection = { account }
      }),
    calls: () => cloud.counter.count('partner.'),
  }
}

it('ends a handoff whose partner was connected to another account, with the merchant’s words, and asks nothing there', async () => {
  const { ports, cloud, remote, connect, calls } = await setUp()

  connect('two')
  remote.tickets[0]?.updates.push({
    kind: 'message',
    id: 'strange',
    at: cloud.clock.iso(),
    text: 'Words of a stranger’s ticket',
    attachments: [],
  })
  await receive(ports, {
    partnerReference: 'ticket-1',
    fetch: { withStatus: false },
  })

  expect(cloud.inbox.types).toEqual(['handoff.unavailable', 'handoff.closed'])
  expect(cloud.inbox.received[0]?.text).toBe('All agents are busy.')
  expect(calls()).toBe(0)
})

it('does so without a request, and shows what the shopper wrote meanwhile as failed', async () => {
  const { ports, cloud, remote, connect } = await setUp()

  remote.faults.next('send', { kind: 'RETRY', ambiguous: false, detail: '503' })
  await sendShopperMessage(ports, messageInput('m1'), soon(ports))
  connect('two')
  cloud.clock.advance(60_000)
  await sweep(ports, { limit: 10, deadline: soon(ports) })

  const record = cloud.conversations.peek('conversation-1')

  expect(record?.handoff.closeReason).toBe('PARTNER_FAILED')
  expect(record?.handoff.commands).toMatchObject([
    { id: 'm1', state: { kind: 'FAILED' } },
  ])
  expect(remote.messageIds).toEqual([])
})

it('goes on while the account is the same', async () => {
  const { ports, remote, connect } = await setUp()

  connect('one')
  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  expect(remote.messageIds).toEqual(['m1'])
})
