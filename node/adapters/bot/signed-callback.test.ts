import { err, ok } from 'neverthrow'
import { Webhook } from 'standardwebhooks'

import type { BotEvent } from '../../domain/conversation/bot/bot-event'
import type { BotSettings } from '../../domain/settings/settings'
import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  OutboundHttp,
} from '../../ports/outbound-http'
import type { SecretVault } from '../../ports/secret-vault'
import { signedCallback } from './signed-callback'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const now = Date.now()
const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }

const event: BotEvent = {
  id: 'event-1',
  type: 'handoff.message',
  createdAt: '2026-11-22T12:00:00.000Z',
  conversationId: 'c-1',
  userPhoneNumber: '+5511988887777',
  accountPhoneNumber: '+551140004000',
  handoff: { id: 'h-1', partner: 'ZENDESK', status: 'ACTIVE' },
  message: {
    id: 'm-1',
    text: 'Olá, posso ajudar? ☕',
    attachments: [],
    sentAt: '2026-11-22T12:00:00.000Z',
  },
}

const within = (timeoutMs: number) => ({
  tickets: [],
  ambiguous: false,
  timeoutMs,
})

const connected: BotSettings = {
  connection: {
    kind: 'CALLBACK',
    address: 'https://bot.weni.ai/live-support',
    ...change,
  },
  signingSecret: { sealed: 'sealed', lastFour: 'aLaSw', ...change },
}

const vault = (open: SecretVault['open']): SecretVault => ({
  open,
  openStored: (name, { sealed }) => open(name, sealed),
  seal: async () => ok('unused'),
  replaceLostKeys: async () => ok(undefined),
})

const setUp = (
  answer: HttpAnswer | HttpFailure,
  open: SecretVault['open'] = async () => ok(SECRET)
) => {
  const requests: HttpRequest[] = []
  const http: OutboundHttp = {
    request: async (request) => {
      requests.push(request)

      return 'kind' in answer ? err(answer) : ok(answer)
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
  }
  const bot = signedCallback({
    http,
    vault: vault(open),
    clock: { now: () => now, sleep: async () => undefined },
  })

  return { requests, bot }
}

const taken: HttpAnswer = { status: 204, headers: {}, text: '' }

it('posts the event with a signature that the bot can check', async () => {
  const { requests, bot } = setUp(taken)

  const delivered = await bot.deliver(event, connected, within(3000))

  expect(delivered.isOk()).toBe(true)
  expect(requests).toHaveLength(1)
  const { url, method, headers = {}, body, timeoutMs } = requests[0]!
  expect({ url, method, timeoutMs }).toEqual({
    url: 'https://bot.weni.ai/live-support',
    method: 'POST',
    timeoutMs: 3000,
  })
  expect(headers['webhook-id']).toBe('event-1')
  expect(new Webhook(SECRET).verify(String(body), headers)).toEqual(event)
})

it('opens the secret under the name under which it was sealed', async () => {
  const names: string[] = []
  const { bot } = setUp(taken, async (name) => {
    names.push(name)

    return ok(SECRET)
  })

  await bot.deliver(event, structuredClone(connected), within(3000))

  expect(names).toEqual(['bot.signingSecret'])
})

it.each([
  ['an address', { signingSecret: connected.signingSecret }],
  ['a secret', { connection: connected.connection }],
])('sends nothing without %s', async (_what, settings) => {
  const { requests, bot } = setUp(taken)

  const failure = (
    await bot.deliver(event, settings, within(3000))
  )._unsafeUnwrapErr()

  expect(failure).toMatchObject({
    kind: 'CONNECTION',
    code: 'bot.not-connected',
  })
  expect(requests).toEqual([])
})

it.each([
  ['UNREADABLE', 'CONNECTION'],
  ['UNAVAILABLE', 'RETRY'],
] as const)('when the secret is %s, answers %s', async (kind, expected) => {
  const { requests, bot } = setUp(taken, async () => err({ kind, detail: 'x' }))

  const failure = (
    await bot.deliver(event, structuredClone(connected), within(9))
  )._unsafeUnwrapErr()

  expect(failure.kind).toBe(expected)
  expect(requests).toEqual([])
})

it.each([
  ['NOT_SENT', false],
  ['AMBIGUOUS', true],
] as const)('tries again after %s', async (kind, ambiguous) => {
  const { bot } = setUp({ kind, detail: 'ECONNRESET' })

  const failure = (
    await bot.deliver(event, structuredClone(connected), within(9))
  )._unsafeUnwrapErr()

  expect(failure).toEqual({ kind: 'RETRY', ambiguous, detail: 'ECONNRESET' })
})

it("reads the bot's answer", async () => {
  const { bot } = setUp({ ...taken, status: 401, text: SECRET })

  const failure = (
    await bot.deliver(event, structuredClone(connected), within(9))
  )._unsafeUnwrapErr()

  expect(failure).toEqual({
    kind: 'CONNECTION',
    code: 'bot.refused',
    detail: 'HTTP 401',
    status: 401,
  })
})

it('signs with the secret before it too, as long as that serves', async () => {
  const former = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
  const headersWhen = async (validUntil: string) => {
    const { requests, bot } = setUp(taken, async (name) =>
      ok(name === 'bot.formerSigningSecret' ? former : SECRET)
    )

    await bot.deliver(
      event,
      {
        ...connected,
        formerSigningSecret: {
          sealed: 'x',
          lastFour: 'b7oD',
          validUntil,
          ...change,
        },
      },
      within(3000)
    )

    const { headers = {}, body } = requests[0]!

    return {
      isProvenBy: (secret: string) => () =>
        new Webhook(secret).verify(String(body), headers),
    }
  }
  const during = await headersWhen(new Date(now + 1).toISOString())
  const after = await headersWhen(new Date(now).toISOString())

  expect(during.isProvenBy(SECRET)).not.toThrow()
  expect(during.isProvenBy(former)).not.toThrow()
  expect(after.isProvenBy(SECRET)).not.toThrow()
  expect(after.isProvenBy(former)).toThrow()
})
