import { Webhook } from 'standardwebhooks'

import { DAY_MS } from '../../domain/time-units'
import { userError } from '../../domain/user-error'
import { fakePorts } from '../../testing/fake-ports'
import { readBotAddress } from './read-bot-address'
import { saveBotConnection } from './save-bot-connection'

const by = 'ana@livestore.example'
const kind = 'CALLBACK'
const callbacks = 'https://bot.weni.ai/callbacks'

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
    expect(readBotAddress('CALLBACK', ` ${address} `)._unsafeUnwrap()).toBe(
      address
    )
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
    expect(readBotAddress('CALLBACK', address)._unsafeUnwrapErr()).toEqual(
      notAllowed
    )
  })

  it.each([
    ['https://bot.weni.ai:443/callbacks', 'https://bot.weni.ai/callbacks'],
    ['https://BOT.Weni.AI/callbacks', 'https://bot.weni.ai/callbacks'],
    [
      'https://bot.weni.ai\\callbacks@example.com/',
      'https://bot.weni.ai/callbacks@example.com/',
    ],
  ])('reads %s as %s, as the request will', (address, read) => {
    expect(readBotAddress('CALLBACK', address)._unsafeUnwrap()).toBe(read)
  })
})

describe('an address that would lead back', () => {
  it.each([
    'https://master--livestore.myvtex.com/_v/live-support',
    'https://master--livestore.myvtex.com/_v/live-support/tick',
    'https://other.myvtex.com/_v/Live-Support/tick',
    'https://other.myvtex.com/_v/%6cive-support/tick',
    'https://other.myvtex.com/_v//live-support/tick',
    'https://other.myvtex.com/_v/bot/../live-support/tick',
    'https://master--livestore.myvtex.com/_v/private/graphql/v1',
    'https://master--livestore.myvtex.com/_v/graphql',
  ])('is refused: %s', (address) => {
    expect(readBotAddress(kind, address)._unsafeUnwrapErr()).toEqual([
      userError('ADDRESS_LEADS_BACK', 'address'),
    ])
  })

  it('is not one that only begins alike', () => {
    const address = 'https://store.myvtex.com/_v/live-support-bot/events'

    expect(readBotAddress(kind, address)._unsafeUnwrap()).toBe(address)
  })
})

const eventCallback =
  'https://flows.weni.ai/mr/tickets/types/generic/event_callback/2c1b4e3a-77aa-4c02-9f00-0123456789ab'

describe('the address of Weni', () => {
  it.each([
    [eventCallback, eventCallback],
    [` ${eventCallback}/ `, eventCallback],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read as %s', (address, read) => {
    expect(readBotAddress('WENI', address)._unsafeUnwrap()).toBe(read)
  })

  it.each([
    `${eventCallback}/messages`,
    `${eventCallback}?a=1`,
    `${eventCallback}#a`,
    eventCallback.replace('https', 'http'),
    eventCallback.replace('flows.weni.ai', 'flows.weni.ai:8443'),
    eventCallback.replace('flows.weni.ai', 'flows.weni.ai.example.com'),
    eventCallback.toUpperCase(),
    callbacks,
    'https://flows.weni.ai/mr/tickets/types/generic/event_callback/1',
  ])('%s is refused with the form that is allowed', (address) => {
    expect(readBotAddress('WENI', address)._unsafeUnwrapErr()).toEqual([
      userError('ADDRESS_NOT_ALLOWED', 'address', {
        addresses: '*.weni.ai/mr/tickets/types/generic/event_callback/*',
      }),
    ])
  })
})

describe('saveBotConnection', () => {
  it('makes a secret of Standard Webhooks, rested sealed', async () => {
    const { ports, cloud } = fakePorts()
    const address = callbacks
    const { signingSecret = '' } = (
      await saveBotConnection(ports, { kind, address, by })
    )._unsafeUnwrap()
    const { bot } = cloud.settings.settings

    expect(signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(() => new Webhook(signingSecret)).not.toThrow()
    expect(bot.connection).toEqual({
      kind,
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
      saveBotConnection(ports, { kind, address: callbacks, by })
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
    await saveBotConnection(ports, { kind, address: callbacks, by })

    expect(cloud.settings.settings.bot.token).toEqual(token)
  })

  it('stores nothing of an address that is not allowed', async () => {
    const { ports, cloud } = fakePorts()
    const before = cloud.settings.version
    const refused = await saveBotConnection(ports, {
      kind,
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
      kind,
      address: callbacks,
      by,
    })

    expect(refused._unsafeUnwrapErr()).toEqual([
      userError('SECRETS_UNAVAILABLE'),
    ])
  })

  it('lets the secret before it serve for a day', async () => {
    const { ports, cloud } = fakePorts()
    const save = async () =>
      (
        await saveBotConnection(ports, { kind, address: callbacks, by })
      )._unsafeUnwrap().signingSecret
    const [first, second] = [await save(), await save()]
    const { bot } = cloud.settings.settings

    expect(bot.signingSecret?.sealed).toBe(`sealed(bot.signingSecret)${second}`)
    expect(bot.formerSigningSecret).toMatchObject({
      sealed: `sealed(bot.formerSigningSecret)${first}`,
      validUntil: new Date(cloud.clock.now() + DAY_MS).toISOString(),
    })
  })

  it('keeps the secret where it is asked to', async () => {
    const { ports, cloud } = fakePorts()
    const request = { kind, address: callbacks, by } as const

    await saveBotConnection(ports, request)
    const { signingSecret } = cloud.settings.settings.bot
    const saved = await saveBotConnection(ports, {
      ...request,
      address: `${callbacks}/2`,
      keepSecret: true,
    })

    expect(saved._unsafeUnwrap().signingSecret).toBeUndefined()
    expect(cloud.settings.settings.bot).toMatchObject({
      connection: { address: `${callbacks}/2` },
      signingSecret,
    })
  })

  it('takes Weni without an address, with a secret that is typed or made', async () => {
    const { ports, cloud } = fakePorts()
    const made = await saveBotConnection(ports, { kind: 'WENI', by })
    const typed = await saveBotConnection(ports, {
      kind: 'WENI',
      webhookSecret: 'a-secret-of-the-merchant',
      whenClosed: 'REFUSE',
      by,
    })

    expect(made._unsafeUnwrap().signingSecret).toMatch(/^[\w-]{43}$/)
    expect(typed._unsafeUnwrap().signingSecret).toBeUndefined()
    expect(cloud.settings.settings.bot).toMatchObject({
      connection: { kind: 'WENI', whenClosed: 'REFUSE' },
      signingSecret: {
        sealed: 'sealed(bot.signingSecret)a-secret-of-the-merchant',
      },
    })
  })

  it('says what is wrong with a secret that is typed', async () => {
    const { ports } = fakePorts()
    const codeOf = async (chosen: 'WENI' | 'CALLBACK', webhookSecret: string) =>
      (
        await saveBotConnection(ports, {
          kind: chosen,
          address: chosen === 'WENI' ? undefined : callbacks,
          webhookSecret,
          by,
        })
      )._unsafeUnwrapErr()[0]?.code

    expect(await codeOf('WENI', 'short')).toBe('SECRET_INVALID')
    expect(await codeOf('WENI', ' with spaces around ')).toBe('SECRET_INVALID')
    expect(await codeOf('CALLBACK', 'not-of-that-form-at-all')).toBe(
      'SIGNING_SECRET_INVALID'
    )
  })

  it('needs neither address nor secret for a bot that asks, and forgets those of another kind', async () => {
    const { ports, cloud } = fakePorts()

    await saveBotConnection(ports, { kind, address: callbacks, by })
    cloud.settings.change(({ bot }) => {
      bot.lastCallAt = cloud.clock.iso()
    })
    const saved = await saveBotConnection(ports, { kind: 'POLLING', by })

    expect(saved._unsafeUnwrap().signingSecret).toBeUndefined()
    expect(cloud.settings.settings.bot).toEqual({
      connection: {
        kind: 'POLLING',
        changedAt: cloud.clock.iso(),
        changedBy: by,
      },
    })
  })
})
