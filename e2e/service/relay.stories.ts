import {
  signedByZendesk,
  signingSecretOf,
  ZENDESK_WEBHOOK,
} from '../attack/target'
import type { BotAsks } from '../harness/bot-asks'
import type { BotServer } from '../harness/bot-server'
import { eventually } from '../harness/eventually'
import { connectZendesk } from '../harness/connect-zendesk'
import { saveGeneralSettings } from '../harness/general-settings'
import { zendeskApi } from '../harness/zendesk-api'
import { zendeskAgent } from '../harness/zendesk-agent'
import type { FakeTicket, ZendeskAgent } from '../harness/zendesk-agent'
import { everywhere, service } from './shared-service'

/** The scheduler asks for a sweep each minute. */
const NEXT_SWEEP_S = 75

const STORY_MS = 100_000

describe('with Zendesk', () => {
  let agent: ZendeskAgent
  let asks: BotAsks
  let bot: BotServer

  beforeAll(async () => {
    ;({ asks, bot } = service)
    agent = zendeskAgent(service.product)
    await connectZendesk(service.product)
    await saveGeneralSettings(service.product)
    await everywhere(null)
  })

  afterEach(() => agent.clearFaults())

  const ticketOf = (conversationId: string): Promise<FakeTicket> =>
    eventually(() => agent.ticketOf(conversationId))

  const lines = (ticket: FakeTicket): string[] =>
    ticket.conversation
      .slice(1)
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.startsWith('line '))

  it('opens one ticket for many requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => asks.requestHandoff('many'))
    )

    expect(new Set(answers.map(({ handoff }) => handoff.id)).size).toBe(1)
    const ticket = await ticketOf('many')

    expect(ticket.conversation).toHaveLength(1)
    expect(bot.hosts).toEqual(new Set(['robot.weni.ai']))
  })

  it('does nothing twice for a call that somebody plays again, then and in a later handoff', async () => {
    const play = async (ticket: FakeTicket): Promise<void> => {
      const body = JSON.stringify({
        conversationId: 'replayed-at-zendesk',
        ticket: { id: String(ticket.id) },
        event: { type: 'enable_bot' },
      })
      const headers = signedByZendesk(
        await signingSecretOf(service.product),
        body
      )
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          fetch(`${service.product.publicOrigin}${ZENDESK_WEBHOOK}`, {
            method: 'POST',
            headers,
            body,
          })
        )
      )

      expect(new Set(answers.map(({ status }) => status))).toEqual(
        new Set([200])
      )
    }

    await asks.requestHandoff('replayed-at-zendesk')
    const first = await ticketOf('replayed-at-zendesk')

    await agent.reply(first.id, { body: 'only once' })
    await play(first)
    await eventually(async () =>
      (await asks.handoffOf('replayed-at-zendesk')).status === 'ACTIVE'
        ? true
        : undefined
    )

    await agent.setStatus(first.id, 'solved')
    await play(first)
    await eventually(() =>
      bot.eventsOf('replayed-at-zendesk').includes('handoff.closed')
        ? true
        : undefined
    )

    const told = bot.eventsOf('replayed-at-zendesk')

    expect(told.slice(2)).toEqual(['only once', 'handoff.closed'])

    await asks.requestHandoff('replayed-at-zendesk')
    await play(first)

    expect((await asks.handoffOf('replayed-at-zendesk')).status).toBe('QUEUED')
    expect(bot.eventsOf('replayed-at-zendesk')).toEqual([
      ...told,
      'handoff.queued',
    ])
  })

  it('keeps a handoff that Zendesk cannot take yet, and makes one ticket of it', async () => {
    await agent.addFault({
      kind: 'reset-after',
      match: { method: 'POST', path: '/tickets' },
      times: 2,
    })
    const { handoff } = await asks.requestHandoff('slow-start')

    expect(handoff.id).toEqual(expect.any(String))
    await eventually(
      () =>
        bot.eventsOf('slow-start').includes('handoff.queued')
          ? true
          : undefined,
      60
    )
    await agent.clearFaults()
    await asks.send('slow-start', 'line 1')
    const ticket = await ticketOf('slow-start')

    expect(lines(ticket)).toEqual(['line 1'])
  })

  it('goes on in a follow-up ticket when the ticket was closed without a word', async () => {
    await asks.requestHandoff('follow-up')
    const first = await ticketOf('follow-up')

    await agent.setStatus(first.id, 'closed', true)
    await asks.send('follow-up', 'line 1')
    const second = await eventually(async () => {
      const ticket = await agent.ticketOf('follow-up')

      return ticket && ticket.id !== first.id ? ticket : undefined
    })

    expect(second.followUpOf).toBe(first.id)
    expect(second.tags).toContain('vtex-chatbot')
    await agent.reply(second.id, { body: 'here again' })
    await eventually(() =>
      bot.eventsOf('follow-up').includes('here again') ? true : undefined
    )
  })

  it(
    'brings what an agent wrote while the triggers were gone, once they are there again',
    async () => {
      const { call } = zendeskApi(service.product)
      const { triggers } = await call<{ triggers: Array<{ id: number }> }>(
        'GET',
        'triggers.json'
      )

      await asks.requestHandoff('unheard')
      const ticket = await ticketOf('unheard')

      for (const { id } of triggers) await call('DELETE', `triggers/${id}`)
      await agent.reply(ticket.id, { body: 'are you there?' })
      await connectZendesk(service.product)
      await everywhere(null)
      await eventually(
        () =>
          bot.eventsOf('unheard').includes('are you there?') ? true : undefined,
        NEXT_SWEEP_S
      )
    },
    STORY_MS
  )

  it('understands triggers that a store wrote by hand for the former integration', async () => {
    const zendesk = zendeskApi(service.product)

    await zendesk.replaceTriggersByFormerOnes()
    await asks.requestHandoff('by-hand')
    const ticket = await ticketOf('by-hand')

    await agent.reply(ticket.id, { body: 'by "hand"' })
    await agent.reply(ticket.id, { body: 'done', status: 'solved' })
    await eventually(() =>
      bot.eventsOf('by-hand').includes('handoff.closed') ? true : undefined
    )
    expect(bot.eventsOf('by-hand').slice(2)).toEqual([
      'by "hand"',
      'done',
      'handoff.closed',
    ])
  })

  it('refuses a webhook without its key, one that is too large and one that is no object', async () => {
    const post = (body: string): Promise<Response> =>
      fetch(
        `${service.product.publicOrigin}/_v/live-support/webhooks/zendesk`,
        {
          method: 'POST',
          headers: { authorization: 'Bearer wrong' },
          body,
        }
      )

    expect((await post('{}')).status).toBe(401)
    expect((await post('x'.repeat(300 * 1024))).status).toBe(413)
  })

  it('ends a handoff from the side of the shopper', async () => {
    await asks.requestHandoff('leaving')
    const ticket = await ticketOf('leaving')

    await asks.leave('leaving')
    await eventually(() =>
      bot.eventsOf('leaving').includes('handoff.closed') ? true : undefined
    )
    const ended = await eventually(async () => {
      const now = await agent.ticket(ticket.id)

      return now.status === 'solved' ? now : undefined
    })

    expect(ended.conversation.at(-1)?.public).toBe(false)
  })
})
