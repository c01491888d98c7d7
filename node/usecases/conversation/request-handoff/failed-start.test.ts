import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { HOUR_MS, MINUTE_MS } from '../../../domain/time-units'
import { handoffInput, soon } from '../../../testing/conversation-inputs'
import { fakePorts, readySettings } from '../../../testing/fake-ports'
import { processConversation } from '../relay/process-conversation'
import { requestHandoff } from './request-handoff'

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()
  const ask = async () =>
    (await requestHandoff(ports, handoffInput(), soon(ports)))._unsafeUnwrap()

  return { ports, cloud, remote, ask }
}

const connection: DeliveryFailure = {
  kind: 'CONNECTION',
  code: 'fake.wrong-credentials',
  detail: '401',
}

const refused: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'fake.refused',
  detail: 'no such group',
}

const lost = (ambiguous: boolean): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous,
  detail: 'no answer',
})

describe('requestHandoff when the partner fails', () => {
  it.each([connection, refused])(
    'answers unavailable and gives back to the bot: $kind',
    async (failure) => {
      const { cloud, remote, ask } = setUp()

      remote.faults.next('start', failure)

      expect(await ask()).toEqual({
        availability: {
          open: false,
          closedReason: 'PARTNER_PROBLEM',
          message: 'All agents are busy.',
        },
      })
      expect(cloud.inbox.received).toMatchObject([
        { type: 'handoff.unavailable', text: 'All agents are busy.' },
        {
          type: 'handoff.closed',
          event: { type: 'enable_bot' },
          handoff: { closeReason: 'PARTNER_FAILED' },
        },
      ])
    }
  )

  it.each([
    ['en-US', 'livestore is busy. We are back soon.'],
    ['pt-BR', 'livestore: voltamos em breve.'],
    ['fr', 'livestore: voltamos em breve.'],
    [undefined, 'livestore: voltamos em breve.'],
  ])(
    'tells a shopper who speaks %s the merchant’s words in that language, else the store’s',
    async (locale, text) => {
      const { ports, cloud, remote } = setUp()
      const input = handoffInput()

      cloud.settings.change(({ general }) => {
        general.noAgentMessage = ''
        general.unavailabilityMessage = '{store}: voltamos {next_opening}.'
        general.messageTranslations = {
          en: {
            unavailabilityMessage:
              '{store} is busy. We are back {next_opening}.',
          },
        }
      })
      remote.faults.next('start', refused)
      await requestHandoff(
        ports,
        { ...input, shopper: { ...input.shopper, locale } },
        soon(ports)
      )

      expect(cloud.inbox.received[0]).toMatchObject({ text })
    }
  )

  it('notes refused credentials once, and asks nobody again until they are mended', async () => {
    const { cloud, remote, ask } = setUp()

    remote.faults.next('start', connection)
    await ask()

    expect(cloud.settings.settings.partners.ZENDESK?.problem).toEqual({
      code: 'fake.wrong-credentials',
      detail: '401',
      since: cloud.clock.iso(),
    })
    expect(await ask()).toMatchObject({
      availability: { closedReason: 'PARTNER_PROBLEM' },
    })
    expect(cloud.counter.count('partner.start')).toBe(1)
  })

  it('notes no problem when only this start was refused', async () => {
    const { cloud, remote, ask } = setUp()

    remote.faults.next('start', refused)
    await ask()

    expect(cloud.settings.settings.partners.ZENDESK?.problem).toBeUndefined()
  })

  it('returns a start that has to wait as requested, and marks it as due', async () => {
    const { cloud, remote, ask } = setUp()

    remote.faults.next('start', lost(true), { takesEffect: true })

    const answer = await ask()

    expect(answer.handoff).toMatchObject({
      status: 'REQUESTED',
      waitingDeliveries: 1,
    })
    expect(cloud.index.isDue('conversation-1')).toBe(true)
    expect(cloud.woken).toEqual(['conversation-1'])

    cloud.clock.advance(2000)

    const again = await ask()

    expect(again.handoff).toMatchObject({
      id: answer.handoff?.id,
      status: 'QUEUED',
    })
    expect(remote.tickets).toHaveLength(1)
  })

  it('ends what a lost start has made once the account that was refused meanwhile answers again', async () => {
    const { ports, cloud, remote, ask } = setUp()
    const mended = () =>
      cloud.settings.change(({ partners }) => {
        delete partners.ZENDESK!.problem
      })

    remote.faults.next('start', lost(true), { takesEffect: true })
    await ask()
    remote.faults.next('start', connection, { times: 2 })
    cloud.clock.advance(2000)

    expect((await ask()).handoff).toMatchObject({ status: 'CLOSED' })
    expect(remote.tickets).toMatchObject([{ ended: false }])

    cloud.clock.advance(HOUR_MS)
    mended()
    await processConversation(ports, 'conversation-1', soon(ports))

    expect(remote.tickets).toMatchObject([{ ended: true }])
    expect(cloud.conversations.peek('conversation-1')?.handoff).toMatchObject({
      closeReason: 'PARTNER_FAILED',
      commands: [],
    })
  })

  it('makes no conversation at the partner only to end it', async () => {
    const { ports, cloud, remote, ask } = setUp()

    remote.faults.next('start', lost(true))
    await ask()
    cloud.clock.advance(6 * MINUTE_MS)
    await processConversation(ports, 'conversation-1', soon(ports))

    expect(remote.tickets).toEqual([])
    expect(cloud.conversations.peek('conversation-1')?.handoff).toMatchObject({
      closeReason: 'PARTNER_FAILED',
      commands: [],
    })
  })

  it('answers as without a partner when its secrets cannot be read', async () => {
    const { cloud, ask } = setUp()

    cloud.vault.faults.next('open', { kind: 'UNREADABLE', detail: 'key gone' })

    expect(await ask()).toMatchObject({
      availability: { closedReason: 'PARTNER_PROBLEM' },
    })
    expect(cloud.settings.settings.partners.ZENDESK?.problem?.code).toBe(
      'partner.secrets-unreadable'
    )
  })

  it('asks to repeat when the key that opens its secrets is out of reach', async () => {
    const { ports, cloud } = setUp()

    cloud.vault.faults.next('open', { kind: 'UNAVAILABLE', detail: '503' })

    const answer = await requestHandoff(ports, handoffInput(), soon(ports))

    expect(answer._unsafeUnwrapErr()).toEqual([{ code: 'SECRETS_UNAVAILABLE' }])
  })

  it('says that there is no agent when the start brings that update', async () => {
    const { cloud, remote, ask } = setUp()

    remote.startUpdates = [
      { kind: 'unavailable', id: 'u', at: '2026-11-20T12:00:00Z' },
    ]

    expect((await ask()).handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'NO_AGENT_AVAILABLE',
    })
    expect(cloud.inbox.received[0]?.text).toBe('All agents are busy.')
  })

  it('is unavailable when no partner was chosen', async () => {
    const { ports } = fakePorts({ ...readySettings(), partner: undefined })
    const answer = await requestHandoff(ports, handoffInput(), soon(ports))

    expect(answer._unsafeUnwrap()).toMatchObject({
      availability: { open: false, closedReason: 'NO_PARTNER' },
    })
  })
})
