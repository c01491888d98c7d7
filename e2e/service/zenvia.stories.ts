import type { BotAsks } from '../harness/bot-asks'
import type { BotServer } from '../harness/bot-server'
import { eventually } from '../harness/eventually'
import { saveGeneralSettings } from '../harness/general-settings'
import { asAdmin } from '../harness/graphql'
import { connectZenvia } from '../harness/connect-zenvia'
import { zenviaAgent } from '../harness/zenvia-agent'
import type { ZenviaChat, ZenviaAgent } from '../harness/zenvia-agent'
import { service } from './shared-service'

describe('with Zenvia', () => {
  let zenvia: ZenviaAgent
  let asks: BotAsks
  let bot: BotServer

  beforeAll(async () => {
    ;({ asks, bot } = service)
    zenvia = zenviaAgent(service.product)
    await connectZenvia(service.product)
    await saveGeneralSettings(service.product)
  })

  afterEach(() => zenvia.clearFaults())

  const chatOf = (conversationId: string): Promise<ZenviaChat> =>
    eventually(async () => (await zenvia.chatsOf(conversationId)).at(-1))

  const closed = (conversationId: string): Promise<boolean> =>
    eventually(
      () =>
        bot.eventsOf(conversationId).includes('handoff.closed')
          ? true
          : undefined,
      30
    )

  it('carries a conversation from the queue to its end', async () => {
    await asks.requestHandoff('whole', {
      transcript: [
        {
          author: 'SHOPPER',
          text: 'Quero falar com alguém',
          sentAt: '2026-11-22T12:00:00Z',
        },
      ],
    })
    const { hash } = await chatOf('whole')

    await zenvia.act(hash, 'accept')
    await asks.send('whole', 'Bom dia', {
      attachments: [
        {
          url: 'https://media.weni.ai/media/foto.jpg',
          contentType: 'image/jpeg',
        },
      ],
    })
    await eventually(async () =>
      (await zenvia.chat(hash)).messages.length === 2 ? true : undefined
    )
    await zenvia.act(hash, 'answer', { content: 'Olá, Marina' })
    await zenvia.act(hash, 'transfer', { departmentId: 1546 })
    await zenvia.act(hash, 'accept')
    await zenvia.act(hash, 'answer', {
      file: {
        name: 'nota.pdf',
        contentType: 'application/pdf',
        base64: 'JVBERg==',
      },
    })
    await zenvia.act(hash, 'finish')
    await closed('whole')

    const chat = await zenvia.chat(hash)

    expect(chat.customer).toEqual({ name: 'Marina', phone: '+5511988887777' })
    expect(chat.history).toMatchObject({
      messages: [{ direction: 'CLIENT', content: 'Quero falar com alguém' }],
    })
    expect(
      chat.messages.map(({ author, type, content }) => [author, type, content])
    ).toEqual([
      ['CUSTOMER', 'text', 'Bom dia'],
      ['CUSTOMER', 'image', 'foto.jpg'],
      ['AGENT', 'text', 'Olá, Marina'],
      ['AGENT', 'file', 'nota.pdf'],
    ])
    expect(bot.eventsOf('whole')).toEqual(
      expect.arrayContaining([
        'handoff.queued',
        'handoff.accepted',
        'Olá, Marina',
        'handoff.transferred',
      ])
    )
    expect(bot.eventsOf('whole').slice(-2)).toEqual([
      'handoff.message',
      'handoff.closed',
    ])
  })

  it('wakes the bot after the agent’s last words, though the end arrives before them', async () => {
    await asks.requestHandoff('last-words')
    const { hash } = await chatOf('last-words')

    await zenvia.act(hash, 'accept')
    await eventually(() =>
      bot.eventsOf('last-words').includes('handoff.accepted') ? true : undefined
    )
    await zenvia.addFault({ kind: 'delay', delayMs: 1500 })
    await zenvia.act(hash, 'answer', { content: 'Até logo' })
    await zenvia.addFault({ kind: 'duplicate' })
    await zenvia.act(hash, 'finish')
    await closed('last-words')

    expect(bot.eventsOf('last-words').slice(-2)).toEqual([
      'Até logo',
      'handoff.closed',
    ])
    expect(
      bot.eventsOf('last-words').filter((what) => what === 'handoff.closed')
    ).toHaveLength(1)
  })

  it('brings words that come long after the end', async () => {
    await asks.requestHandoff('late-words')
    const { hash } = await chatOf('late-words')

    await zenvia.act(hash, 'accept')
    await zenvia.addFault({ kind: 'delay', delayMs: 6000 })
    await zenvia.act(hash, 'answer', { content: 'Esqueci de dizer' })
    await zenvia.act(hash, 'finish')
    await eventually(
      () =>
        bot.eventsOf('late-words').includes('Esqueci de dizer')
          ? true
          : undefined,
      30
    )

    expect(bot.eventsOf('late-words')).toContain('handoff.closed')
  })

  it('does not start twice when the answer is lost and the webhook tells', async () => {
    await zenvia.addFault({
      kind: 'reset-after',
      match: { method: 'POST', path: '/interactions$' },
    })
    await asks.requestHandoff('lost-start')
    await asks.send('lost-start', 'Alguém aí?')
    const chat = await eventually(async () => {
      const found = await chatOf('lost-start')

      return found.messages.length > 0 ? found : undefined
    })

    expect(await zenvia.chatsOf('lost-start')).toHaveLength(1)
    expect(chat.messages.map(({ content }) => content)).toEqual(['Alguém aí?'])
    expect((await asks.handoffOf('lost-start')).ambiguousSends).toBe(0)
  })

  it('counts a message that may have arrived twice', async () => {
    await asks.requestHandoff('twice')
    await zenvia.addFault({ kind: 'reset-after', match: { path: '/messages' } })
    await asks.send('twice', 'Olá')
    await eventually(async () =>
      (await asks.handoffOf('twice')).ambiguousSends === 1 ? true : undefined
    )

    const { messages } = await chatOf('twice')

    expect(messages.map(({ content }) => content)).toEqual(['Olá', 'Olá'])
  })

  it('leaves nothing waiting after a storm of typing signals among messages', async () => {
    await asks.requestHandoff('storm')
    const { hash } = await chatOf('storm')

    await zenvia.act(hash, 'accept')

    const words = Array.from({ length: 20 }, (_, at) => `words ${at}`)

    await Promise.all([
      ...Array.from({ length: 85 }, () =>
        zenvia.act(hash, 'typing', { typing: true })
      ),
      ...words.map((content) => zenvia.act(hash, 'answer', { content })),
    ])
    await eventually(
      () =>
        words.every((content) => bot.eventsOf('storm').includes(content))
          ? true
          : undefined,
      40
    )
    await eventually(async () =>
      (await asks.handoffOf('storm')).waitingDeliveries === 0 ? true : undefined
    )

    for (const content of words) {
      expect(
        bot.eventsOf('storm').filter((heard) => heard === content)
      ).toHaveLength(1)
    }
  })

  it('says that no agent is available, in the merchant’s words, and wakes the bot', async () => {
    await asks.requestHandoff('nobody')
    const { hash } = await chatOf('nobody')

    await zenvia.act(hash, 'unavailable')
    await closed('nobody')

    expect(bot.eventsOf('nobody').slice(-2)).toEqual([
      'handoff.unavailable',
      'handoff.closed',
    ])
    expect(
      bot.received.find(
        ({ conversationId, type }) =>
          conversationId === 'nobody' && type === 'handoff.unavailable'
      )
    ).toMatchObject({ text: 'Todos ocupados.' })
    expect((await asks.handoffOf('nobody')).closeReason).toBe(
      'NO_AGENT_AVAILABLE'
    )
  })

  it('finishes the interaction when the shopper leaves', async () => {
    await asks.requestHandoff('left')
    const { hash } = await chatOf('left')

    await asks.leave('left')
    await eventually(async () =>
      (await zenvia.chat(hash)).state === 'ENDED' ? true : undefined
    )
  })

  const webhookUrl = async (): Promise<string> =>
    (
      await asAdmin(service.product)<{ zenvia: { webhookUrl: string } }>(
        'query { liveSupportSettings { zenvia { webhookUrl } } }',
        {},
        'liveSupportSettings'
      )
    ).zenvia.webhookUrl

  const statusAt = async (address: string, body: object): Promise<number> => {
    const { pathname } = new URL(address)
    const { status } = await fetch(
      `${service.product.publicOrigin}${pathname}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
    )

    return status
  }

  it('takes a call once, however often somebody plays it again, then and in a later handoff', async () => {
    await asks.requestHandoff('replayed')

    const { hash, extra } = await chatOf('replayed')
    const address = await webhookUrl()
    const call = { interaction_hash: hash, extra }
    const calls = [
      { ...call, state: 'accepted', agent: { id: 1, name: 'Eva' } },
      {
        ...call,
        message: { hash: 'once', content: 'only once', type: 'text' },
      },
      { ...call, state: 'finished' },
    ]
    const play = async (some: object[]): Promise<void> => {
      const played = Array.from({ length: 10 }, () => some).flat()

      expect(
        new Set(await Promise.all(played.map((one) => statusAt(address, one))))
      ).toEqual(new Set([200]))
    }

    await play(calls.slice(0, 2))
    await play(calls)
    await closed('replayed')

    const told = bot.eventsOf('replayed')

    expect(told.filter((event) => event === 'only once')).toHaveLength(1)
    expect(told.filter((event) => event === 'handoff.closed')).toHaveLength(1)

    await asks.requestHandoff('replayed')
    await play(calls)

    expect((await asks.handoffOf('replayed')).status).toBe('QUEUED')
    expect(
      bot
        .eventsOf('replayed')
        .slice(told.length)
        .filter((event) => event !== 'handoff.queued')
    ).toEqual([])
  })

  it('leaves a contact while the store is closed, and gives the conversation back to the bot at once', async () => {
    await saveGeneralSettings(service.product, {
      exceptions: [
        {
          name: 'Balanço',
          startsAt: '2020-01-01T00:00',
          endsAt: '2099-01-01T00:00',
          repeatsYearly: false,
        },
      ],
      outsideHours: 'TAKE_CONTACT',
    })
    let tries = 0
    const conversationId = await eventually(async () => {
      const id = `contact-${(tries += 1)}`
      const { handoff } = await asks.requestHandoff(id, {
        reason: `Quero trocar (${id})`,
      })

      return handoff.status === 'CLOSED' ? id : undefined
    }, 5)

    await closed(conversationId)
    expect((await asks.handoffOf(conversationId)).closeReason).toBe(
      'NO_AGENT_AVAILABLE'
    )
    expect(
      (await zenvia.contacts()).map(({ messages }) => messages[0]?.content)
    ).toEqual([expect.stringContaining(`Quero trocar (${conversationId})`)])
  })

  it('takes updates at the old address while it serves, and nobody’s without a key', async () => {
    const typing = { state: 'typing', extra: { conversationId: 'unknown' } }
    const before = await webhookUrl()

    await asAdmin(service.product)(
      'mutation { rotateZenviaWebhookKey { userErrors { code } } }',
      {},
      'rotateZenviaWebhookKey'
    )
    const after = await webhookUrl()

    expect(after).not.toBe(before)
    await eventually(async () =>
      (await statusAt(after, typing)) === 200 ? true : undefined
    )
    expect(await statusAt(before, typing)).toBe(200)
    expect(await statusAt(before.slice(0, -4), typing)).toBe(401)
  })
})
