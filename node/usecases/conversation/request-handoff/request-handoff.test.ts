import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { endHandoff } from '../end-handoff'
import { FakeCloud, fakePorts } from '../../../testing/fake-ports'
import {
  handoffInput,
  messageInput,
  soon,
} from '../../../testing/conversation-inputs'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import type { RequestHandoffInput } from './handoff-request'
import { requestHandoff } from './request-handoff'

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()
  const ask = async (change: Partial<RequestHandoffInput> = {}) =>
    (
      await requestHandoff(ports, handoffInput(change), soon(ports))
    )._unsafeUnwrap()

  return { ports, cloud, remote, ask }
}

const lost = (ambiguous: boolean): DeliveryFailure => ({
  kind: 'RETRY',
  ambiguous,
  detail: 'no answer',
})

/** Open on Mondays only; it is Friday. */
const closeForToday = (
  cloud: FakeCloud,
  outsideHours: 'REFUSE' | 'TAKE_CONTACT'
) =>
  cloud.settings.change(({ general }) => {
    general.outsideHours = outsideHours
    general.openingHours = [
      { weekday: 'MONDAY', periods: [{ opensAt: '09:00', closesAt: '18:00' }] },
    ]
  })

describe('requestHandoff while open', () => {
  it('counts the handoff in the department to which its partner says that it goes', async () => {
    const { cloud, remote, ask } = setUp()

    remote.department = 'the merchant’s'
    await ask()

    expect(
      cloud.conversations.peek('conversation-1')?.handoff.tally?.department
    ).toBe('the merchant’s')
  })

  it('opens a ticket, tells the bot, and leaves nothing to do', async () => {
    const { cloud, remote, ask } = setUp()
    const answer = await ask()

    expect(answer).toMatchObject({
      handoff: {
        conversationId: 'conversation-1',
        partner: 'ZENDESK',
        status: 'QUEUED',
        partnerReference: 'ticket-1',
        waitingDeliveries: 0,
        failedDeliveries: 0,
      },
      availability: { open: true },
    })
    expect(remote.tickets).toMatchObject([{ asContact: false }])
    expect(cloud.inbox.types).toEqual(['handoff.queued'])
    expect(cloud.index.due.size).toBe(0)
    expect([...cloud.index.open.values()]).toMatchObject([
      { conversationId: 'conversation-1' },
    ])
  })

  it('takes 4 calls to the store and 1 to the partner', async () => {
    const { cloud, ask } = setUp()

    await ask()

    expect(cloud.counter.calls).toEqual([
      'store.read',
      'store.setOpen',
      'store.write',
      'partner.start',
      'bot.deliver',
      'store.write',
    ])
  })

  it('sends the partner what the bot told, in one form', async () => {
    const { cloud, ask, remote } = setUp()

    await ask({
      shopper: { phoneNumber: '55 11 98888 7777', name: 'Ana', email: null },
      transcript: [
        { author: 'BOT', text: null, sentAt: '2026-11-20T08:58:00-03:00' },
        { author: 'SHOPPER', text: 'Hi', sentAt: '2026-11-20T08:59:00-03:00' },
      ],
    })

    expect(cloud.conversations.peek('conversation-1')).toMatchObject({
      accountPhoneNumber: '+551140001000',
      shopper: { phoneNumber: '+5511988887777', name: 'Ana' },
    })
    expect(remote.starts[0]?.transcript).toEqual([
      { author: 'SHOPPER', text: 'Hi', sentAt: '2026-11-20T11:59:00.000Z' },
    ])
  })

  it('keeps the transcript in the timeline alone once the partner has it', async () => {
    const { cloud, ask, remote } = setUp()

    await ask()

    expect(remote.starts[0]?.transcript).toHaveLength(1)

    const { timeline, ...rest } = cloud.conversations.peek('conversation-1')!

    expect(JSON.stringify(rest)).not.toContain('Hello')
    expect(timeline?.entries[0]).toMatchObject({
      kind: 'TRANSCRIPT',
      lines: [{ author: 'SHOPPER', text: 'Hello' }],
    })
  })

  it('keeps the end of a long transcript', async () => {
    const { ask, remote, cloud } = setUp()
    const transcript = Array.from({ length: 600 }, (_, index) => ({
      author: 'BOT' as const,
      text: `line ${index}`,
      sentAt: '2026-11-20T12:00:00Z',
    }))

    await ask({ transcript })

    const kept = remote.starts[0]?.transcript

    expect(kept).toHaveLength(500)
    expect(kept?.at(-1)?.text).toBe('line 599')
    expect(
      cloud.conversations.peek('conversation-1')?.timeline?.entries[0]
    ).toMatchObject({ lines: { length: 500 }, omitted: 100 })
  })

  it('files a transcript that is long at once, so that the record stays small', async () => {
    const { ask, cloud, ports } = setUp()
    const transcript = Array.from({ length: 12 }, () => ({
      author: 'BOT' as const,
      text: 'x'.repeat(4000),
      sentAt: '2026-11-20T12:00:00.000Z',
    }))

    await ask({ transcript })

    const record = cloud.conversations.peek('conversation-1')!
    const [part = ''] = record.timeline?.parts ?? []

    expect(JSON.stringify(record).length).toBeLessThan(4096)
    expect(
      (await ports.timelines.read('conversation-1', part))._unsafeUnwrap()[0]
    ).toMatchObject({ kind: 'TRANSCRIPT', lines: transcript })
  })

  it('refuses what is wrong at its field, and stores nothing', async () => {
    const { ports, cloud } = setUp()
    const input = handoffInput({
      conversationId: '',
      shopper: { phoneNumber: 'none' },
    })
    const answer = await requestHandoff(ports, input, soon(ports))

    expect(answer._unsafeUnwrapErr()).toMatchObject([
      { code: 'REQUIRED', field: 'conversationId' },
      { code: 'INVALID_PHONE_NUMBER', field: 'shopper.phoneNumber' },
    ])
    expect(cloud.counter.calls).toEqual([])
  })

  it('asks to repeat when the store does not answer', async () => {
    const { ports, cloud, remote, ask } = setUp()
    const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

    for (const fault of ['read', 'write'] as const) {
      cloud.conversations.faults.next(fault, unavailable)

      const answer = await requestHandoff(ports, handoffInput(), soon(ports))

      expect(answer._unsafeUnwrapErr()).toEqual([{ code: 'STORE_UNAVAILABLE' }])
    }

    cloud.index.faults.next('setOpen', unavailable)

    const unmarked = await requestHandoff(ports, handoffInput(), soon(ports))

    expect(unmarked._unsafeUnwrapErr()).toEqual([{ code: 'STORE_UNAVAILABLE' }])
    expect(cloud.conversations.peek('conversation-1')).toBeUndefined()
    expect(remote.tickets).toEqual([])
    expect((await ask()).handoff?.status).toBe('QUEUED')
  })
})

describe('requestHandoff for a conversation that has a handoff', () => {
  it('returns the open one, outside the hours too', async () => {
    const { cloud, remote, ask } = setUp()
    const first = await ask()

    closeForToday(cloud, 'REFUSE')

    const again = await ask()

    expect(again.handoff?.id).toBe(first.handoff?.id)
    expect(again.availability.open).toBe(false)
    expect(remote.tickets).toHaveLength(1)
  })

  it('returns the same one to all who ask at once, on any replica', async () => {
    const cloud = new FakeCloud()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => cloud.replica()).map((ports) =>
        requestHandoff(ports, handoffInput(), soon(ports))
      )
    )
    const ids = answers.map((answer) => answer._unsafeUnwrap().handoff?.id)

    expect(new Set(ids).size).toBe(1)
    expect(cloud.remotes.ZENDESK.tickets).toHaveLength(1)
  })

  it('opens another after the end', async () => {
    const { ports, cloud, remote, ask } = setUp()
    const first = await ask()

    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))

    const second = await ask()

    expect(second.handoff?.id).not.toBe(first.handoff?.id)
    expect(second.handoff?.partnerReference).toBe('ticket-2')
    expect(remote.tickets.map(({ ended }) => ended)).toEqual([true, false])
    expect(cloud.inbox.types).toEqual([
      'handoff.queued',
      'handoff.closed',
      'handoff.queued',
    ])
  })

  it('still sends the earlier one what waits for it, to its own ticket', async () => {
    const { ports, cloud, remote, ask } = setUp()

    await ask()
    remote.faults.next('send', lost(false))
    await sendShopperMessage(ports, messageInput('m1'), soon(ports))
    await endHandoff(ports, { conversationId: 'conversation-1' }, soon(ports))
    cloud.settings.change((settings) => {
      settings.partner = 'ZENVIA'
    })

    const second = await ask()

    expect(second.handoff).toMatchObject({
      partner: 'ZENVIA',
      status: 'QUEUED',
    })
    expect(remote.messageIds).toEqual([])

    cloud.clock.advance(10_000)
    await ask()

    expect(remote.tickets).toMatchObject([{ ended: true, endedAfter: 1 }])
    expect(cloud.conversations.peek('conversation-1')?.former).toMatchObject([
      { commands: [] },
    ])
  })
})

describe('requestHandoff while closed', () => {
  it('answers the merchant’s words and the next opening, and is no error', async () => {
    const { cloud, remote, ask } = setUp()

    closeForToday(cloud, 'REFUSE')

    expect(await ask()).toEqual({
      availability: {
        open: false,
        closedReason: 'OUTSIDE_HOURS',
        message: 'We answer from 9 to 18.',
        nextOpening: '2026-11-23T12:00:00.000Z',
      },
    })
    expect(remote.tickets).toEqual([])
    expect(cloud.counter.count('store.')).toBe(2)
  })

  it('takes a contact where the merchant wants so', async () => {
    const { cloud, remote, ask } = setUp()

    closeForToday(cloud, 'TAKE_CONTACT')

    expect(await ask()).toMatchObject({
      handoff: { status: 'QUEUED' },
      availability: { open: false, message: 'We answer from 9 to 18.' },
      asContact: true,
    })
    expect(await ask()).toMatchObject({ asContact: true })
    expect(remote.tickets).toMatchObject([{ asContact: true }])
  })

  it('takes no contact when it is closed for another reason', async () => {
    const { cloud, remote, ask } = setUp()

    closeForToday(cloud, 'TAKE_CONTACT')
    cloud.settings.change((settings) => {
      settings.partners.ZENDESK!.problem = { code: 'x', since: 'y' }
    })

    expect(await ask()).toMatchObject({
      availability: { closedReason: 'PARTNER_PROBLEM' },
    })
    expect(remote.tickets).toEqual([])
  })
})

describe('requestHandoff while Weni is connected', () => {
  const connect = (cloud: FakeCloud) =>
    cloud.settings.change(({ bot }) => {
      bot.connection = {
        kind: 'WENI',
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: 'ana',
      }
    })

  it('takes nothing of another bot, which would never hear the agent', async () => {
    const { ports, cloud, remote } = setUp()

    connect(cloud)

    const asked = await requestHandoff(ports, handoffInput(), soon(ports))

    expect(asked._unsafeUnwrapErr()).toEqual([{ code: 'WENI_CONNECTED' }])
    expect(remote.tickets).toEqual([])
  })

  it('takes Weni’s tickets', async () => {
    const { ports, cloud } = setUp()

    connect(cloud)

    const asked = await requestHandoff(ports, handoffInput(), soon(ports), {
      ticket: {
        externalId: 'weni-1',
        ticketId: 'weni-1',
        openedAt: '2026-11-20T12:00:00Z',
      },
    })

    expect(asked._unsafeUnwrap().handoff).toBeDefined()
  })
})
