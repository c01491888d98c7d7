import { Webhook } from 'standardwebhooks'

import { userError } from '../../domain/user-error'
import { fakePorts } from '../../testing/fake-ports'
import { readBotAddress } from './read-bot-address'
import { saveBotConnection } from './save-bot-connection'

const by = 'ana@livestore.example'

const notAllowed = [
  userError('ADDRESS_NOT_ALLOWED', 'address', {
    addresses:
      '*.weni.ai/live-support*, *.weni.ai/callbacks*, *.weni.ai/webhooks*, *.myvtex.com/_v/*',
  }),
]

describe('readBotAddress', () => {
  it.each([
    'https://bot.weni.ai/live-support',
    'https://master--livestore.myvtex.com/_v/bot?key=1',
    'https://a.b.weni.ai/callbacks',
    'https://bot.weni.ai/webhooks/1?key=2',
  ])('takes %s', (address) => {
    expect(readBotAddress(` ${address} `)._unsafeUnwrap()).toBe(address)
  })

  it.each([
    '',
    'bot.weni.ai',
    'http://bot.weni.ai/callbacks',
    'ftp://bot.weni.ai/callbacks',
    'https://bot.weni.ai/',
    'https://bot.weni.ai/api/callbacks',
    'https://bot.weni.ai/callbacks/../api',
    'https://master--livestore.myvtex.com/checkout',
    'https://weni.ai/callbacks',
    'https://bot.weni.ai.example.com/callbacks',
    'https://example.com/bot.weni.ai',
    'https://example.com#.weni.ai',
    'https://evil-weni.ai/callbacks',
    'https://user@bot.weni.ai/callbacks',
    'https://user:password@bot.weni.ai/callbacks',
    'https://bot.weni.ai:8443/callbacks',
    'https://127.0.0.1/',
    'javascript:alert(1)',
  ])('refuses %s with the forms that are allowed', (address) => {
    expect(readBotAddress(address)._unsafeUnwrapErr()).toEqual(notAllowed)
  })

  it.each([
    ['https://bot.weni.ai:443/callbacks', 'https://bot.weni.ai/callbacks'],
    ['https://BOT.Weni.AI/callbacks', 'https://bot.weni.ai/callbacks'],
    [
      'https://bot.weni.ai\\callbacks@example.com/',
      'https://bot.weni.ai/callbacks@example.com/',
    ],
  ])('reads %s as %s, as the request will', (address, read) => {
    expect(readBotAddress(address)._unsafeUnwrap()).toBe(read)
  })
})

describe('saveBotConnection', () => {
  it('makes a secret of Standard Webhooks, rested sealed', async () => {
    const { ports, cloud } = fakePorts()
    const address = 'https://bot.weni.ai/callbacks'
    const { signingSecret } = (
      await saveBotConnection(ports, { address, by })
    )._unsafeUnwrap()
    const { bot } = cloud.settings.settings

    expect(signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(() => new Webhook(signingSecret)).not.toThrow()
    expect(bot.connection).toEqual({
      kind: 'SIGNED_CALLBACK',
      address,
      changedAt: cloud.clock.iso(),
      changedBy: by,
    })
    expect(bot.signingSecret?.sealed).toBe(
      `sealed(bot.signingSecret)${signingSecret}`
    )
  })

  it('makes another secret each time', async () => {
    const { ports } = fakePorts()
    const save = async () =>
      saveBotConnection(ports, { address: 'https://bot.weni.ai/callbacks', by })
    const [first, second] = [await save(), await save()]

    expect(first._unsafeUnwrap().signingSecret).not.toBe(
      second._unsafeUnwrap().signingSecret
    )
  })

  it('keeps the bot’s token', async () => {
    const { ports, cloud } = fakePorts()
    const token = {
      hash: '00',
      lastFour: 'abcd',
      changedAt: cloud.clock.iso(),
      changedBy: by,
    }

    cloud.settings.change((settings) => {
      settings.bot.token = token
    })
    await saveBotConnection(ports, {
      address: 'https://bot.weni.ai/callbacks',
      by,
    })

    expect(cloud.settings.settings.bot.token).toEqual(token)
  })

  it('stores nothing of an address that is not allowed', async () => {
    const { ports, cloud } = fakePorts()
    const before = cloud.settings.version
    const refused = await saveBotConnection(ports, {
      address: 'https://example.com/',
      by,
    })

    expect(refused._unsafeUnwrapErr()).toEqual(notAllowed)
    expect(cloud.settings.version).toBe(before)
  })

  it('stores nothing when the secret cannot be sealed', async () => {
    const { ports, cloud } = fakePorts()

    cloud.vault.faults.next('seal', { kind: 'UNAVAILABLE', detail: 'no key' })

    const refused = await saveBotConnection(ports, {
      address: 'https://bot.weni.ai/callbacks',
      by,
    })

    expect(refused._unsafeUnwrapErr()).toEqual([
      userError('SECRETS_UNAVAILABLE'),
    ])
  })
})
