import type { PartnerSignal } from '../../../ports/partner'
import { endHandoff } from '../end-handoff'
import { openedHandoff, soon } from '../../../testing/conversation-inputs'
import { fakeWebhook } from '../../../testing/fake-partner'
import {
  queuedConversation,
  receive,
} from '../../../testing/queued-conversation'
import { receivePartnerSignal } from './receive-partner-signal'

const conversationId = 'conversation-1'

describe('a call that is about something else', () => {
  it.each<[string, Partial<PartnerSignal>]>([
    ['an unknown conversation', { conversationId: 'nobody' }],
    ['an older ticket', { partnerReference: 'ticket-0' }],
    ['another handoff', { handoffId: 'h0' }],
  ])('changes nothing: %s', async (_, signal) => {
    const { ports, cloud, says } = await queuedConversation(true)
    const outcome = await receive(ports, { updates: [says('a1')], ...signal })

    expect(outcome).toEqual({ kind: 'IGNORED', reason: 'OTHER_HANDOFF' })
    expect(cloud.counter.calls).toEqual(['store.read'])
    expect(cloud.log.lines.at(-1)).toMatchObject({
      message: 'A webhook changed nothing',
    })
  })

  it('is never ignored by what is only in memory', async () => {
    const { ports, cloud, signals, writes, words } =
      await queuedConversation(true)
    const other = cloud.replica()

    await endHandoff(other, { conversationId }, soon(ports))
    await openedHandoff(other)
    writes('a1')

    expect(await signals(false, 'ticket-2')).toEqual({ kind: 'STORED' })
    expect(words()).toEqual(['a1'])
  })

  it('brings late words of a handoff that the shopper left, and tells the agent of later ones', async () => {
    const { ports, cloud, remote, writes, signals, words } =
      await queuedConversation()

    writes('a1')
    cloud.clock.advance(1000)
    await endHandoff(ports, { conversationId }, soon(ports))
    cloud.clock.advance(1000)
    writes('a2')

    expect(await signals()).toEqual({ kind: 'STORED' })
    expect(words()).toEqual(['a1'])
    expect(remote.tickets[0]?.notes).toEqual(['WRITTEN_AFTER_CLOSE'])
  })
})

describe('a call that proves nothing', () => {
  it('is refused', async () => {
    const { ports, cloud } = await queuedConversation()
    const noObject = { ...fakeWebhook({ conversationId, updates: [] }) }

    expect(await receive(ports, {}, 'wrong-key')).toEqual({
      kind: 'REFUSED',
      refusal: 'UNAUTHENTICATED',
    })
    expect(
      await receivePartnerSignal(
        ports,
        'ZENDESK',
        { ...noObject, rawBody: '[]' },
        soon(ports)
      )
    ).toEqual({ kind: 'REFUSED', refusal: 'NOT_AN_OBJECT' })
    expect(
      await receivePartnerSignal(
        ports,
        'ZENDESK',
        { ...noObject, rawBody: '{}' },
        soon(ports)
      )
    ).toEqual({ kind: 'IGNORED', reason: 'NOT_FOR_US' })
    expect(cloud.counter.calls).toEqual([])
  })

  it('is refused when the partner is not connected, and to be repeated when that cannot be told', async () => {
    const { ports, cloud } = await queuedConversation()

    cloud.vault.faults.next('open', { kind: 'UNAVAILABLE', detail: '503' })

    expect(await receive(ports, {})).toMatchObject({ kind: 'NOT_STORED' })

    cloud.settings.change((settings) => {
      settings.partners = {}
    })

    expect(await receive(ports, {})).toEqual({
      kind: 'REFUSED',
      refusal: 'UNAUTHENTICATED',
    })
  })
})
