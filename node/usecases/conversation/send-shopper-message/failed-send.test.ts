import { endHandoff } from '../end-handoff'
import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { sendShopperMessage } from './send-shopper-message'
import { setUp, lost } from '../../../testing/send-set-up'
describe('sendShopperMessage when something fails', () => {
  it('is not held up by a bot that is out of reach', async () => {
    const { cloud, remote, send, ports } = await setUp()

    cloud.inbox.faults.next('deliver', lost(false), { times: 5 })
    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
    await openedHandoff(ports)

    expect(await send('m1')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1'])
    expect(cloud.inbox.types).toEqual(['handoff.queued'])
  })

  it('shows as failed what the partner refuses, and goes on with the next', async () => {
    const { remote, send } = await setUp()

    remote.faults.next('send', {
      kind: 'REFUSED',
      code: 'x',
      detail: 'too odd',
    })

    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
    expect(await send('m2')).toMatchObject({ status: 'DELIVERED' })
    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
  })

  it('fails only the bad one of messages that were refused together', async () => {
    const { cloud, remote, send } = await setUp()
    const refused = { kind: 'REFUSED' as const, code: 'x', detail: 'too odd' }

    remote.faults.next('send', lost(false))
    await send('m1')
    await send('m2')
    cloud.clock.advance(2000)
    remote.faults.next('send', refused, { times: 2 })

    expect(await send('m3')).toMatchObject({ status: 'DELIVERED' })
    expect(await send('m1')).toMatchObject({ status: 'FAILED' })
    expect(remote.messageIds).toEqual(['m2', 'm3'])
  })

  it('waits for the merchant while the partner refuses our credentials, and says so', async () => {
    const { cloud, remote, send } = await setUp()

    remote.faults.next('send', {
      kind: 'CONNECTION',
      code: 'fake.wrong-credentials',
      detail: '401',
    })

    expect(await send('m1')).toMatchObject({ status: 'QUEUED' })
    expect(cloud.settings.settings.partners.ZENDESK?.problem?.code).toBe(
      'fake.wrong-credentials'
    )

    cloud.clock.advance(300_000)

    expect(await send('m2')).toMatchObject({ status: 'DELIVERED' })
    expect(remote.messageIds).toEqual(['m1', 'm2'])
  })

  it('survives an adapter that breaks', async () => {
    const { ports, cloud, remote } = await setUp()
    const broken = cloud.replica({
      gate: (call, act) => {
        if (call === 'partner.send') throw new TypeError('secret inside')

        return Promise.resolve(act())
      },
    })
    const sent = await sendShopperMessage(
      broken,
      messageInput('m1'),
      soon(ports)
    )

    expect(sent._unsafeUnwrap()).toMatchObject({ status: 'QUEUED' })
    expect(JSON.stringify(cloud.log.lines)).not.toContain('secret inside')
    expect(remote.messageIds).toEqual([])
  })
})
