import { createHmac } from 'node:crypto'

import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import type { BotTicket } from '../../../domain/conversation/bot/bot-ticket'
import { omit } from '../../../domain/omit'
import { causeOf } from '../../../domain/conversation/failures/failure-cause'
import type { BotSettings } from '../../../domain/settings/settings'
import { MINUTE_MS } from '../../../domain/time-units'
import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
} from '../../../ports/outbound-http'
import { weniTicketer } from './weni-ticketer'

const now = Date.parse('2026-11-28T12:00:00Z')
const callback =
  'https://flows.weni.ai/mr/tickets/types/generic/event_callback/2c1b4e3a-77aa-4c02-9f00-0123456789ab'
const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }

const settings: BotSettings = {
  connection: { kind: 'WENI', ...change },
  signingSecret: { sealed: 'present', lastFour: '', ...change },
  learnedAddress: callback,
}

const ticket = (externalId: string, age = 10 * MINUTE_MS): BotTicket => ({
  externalId,
  ticketId: `their-${externalId}`,
  handoffId: 'h-1',
  openedAt: new Date(now - age).toISOString(),
  callbackAddress: callback,
})

const handoff = {
  id: 'h-1',
  partner: 'ZENDESK' as const,
  status: 'ACTIVE' as const,
  agent: { id: '7', name: 'Carla' },
}

const event = (more: Partial<BotEvent> = {}): BotEvent => ({
  id: 'event-1',
  type: 'handoff.message',
  createdAt: '2026-11-28T11:59:59.000Z',
  conversationId: 'c-1',
  userPhoneNumber: '+5511988887777',
  accountPhoneNumber: '',
  handoff,
  message: {
    id: 'm-1',
    text: 'Olá ☕',
    attachments: [],
    sentAt: '2026-11-28T11:59:58.000Z',
  },
  ...more,
})

const closed = event({
  type: 'handoff.closed',
  message: undefined,
  handoff: { ...handoff, status: 'CLOSED', closeReason: 'AGENT_RESOLVED' },
})

const json = (status: number, body: object = {}): HttpAnswer => ({
  status,
  headers: {},
  text: JSON.stringify(body),
})

const setUp = (...answers: Array<Result<HttpAnswer, HttpFailure>>) => {
  const requests: HttpRequest[] = []
  const channel = weniTicketer({
    clock: { now: () => now },
    vault: {
      seal: async () => ok('unused'),
      replaceLostKeys: async () => ok(undefined),
      open: async () => ok('unused'),
      openStored: async (_name, { sealed }) => ok(` ${sealed} secret `),
    },
    http: {
      request: async (request) => {
        requests.push(request)

        return answers[Math.min(requests.length, answers.length) - 1]!
      },
      stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
    },
  })
  const deliver = (
    told: BotEvent,
    tickets = [ticket('t-1')],
    ambiguous = false,
    bot = settings
  ) => channel.deliver(told, bot, { tickets, ambiguous, timeoutMs: 5000 })

  return { requests, channel, deliver }
}

const bodyOf = ({ body }: HttpRequest) => JSON.parse(String(body))

it('posts an agent’s words, signed over the very bytes, and learns their id over there', async () => {
  const { requests, deliver } = setUp(ok(json(200, { message_uuid: 'u-1' })))

  const answer = await deliver(event())
  const [request] = requests

  expect(answer._unsafeUnwrap()).toEqual({ status: 200, messageId: 'u-1' })
  expect(request?.url).toBe(`${callback}/messages`)
  expect(request?.headers).toMatchObject({
    'x-webhook-timestamp': String(now / 1000),
    'x-webhook-signature': `sha256=${createHmac('sha256', ' present secret ')
      .update(request?.body ?? '')
      .digest('hex')}`,
  })
  expect(bodyOf(request!)).toEqual({
    external_id: 't-1',
    message_external_id: 'm-1',
    direction: 'outgoing',
    sender: { type: 'agent', id: '7', name: 'Carla' },
    text: 'Olá ☕',
    sent_at: '2026-11-28T11:59:58.000Z',
  })
})

it('posts files with their types, under the latest of the tickets', async () => {
  const { requests, deliver } = setUp(ok(json(200, { message_uuid: 'u-1' })))
  const url = 'https://store.myvtex.com/_v/live-support/files/x/file.pdf'

  await deliver(
    event({
      message: {
        id: 'm-1',
        attachments: [{ url, contentType: 'application/pdf' }],
        sentAt: '2026-11-28T11:59:58.000Z',
      },
    }),
    [ticket('t-1'), ticket('t-2')]
  )

  expect(bodyOf(requests[0]!)).toMatchObject({
    external_id: 't-2',
    attachments: [{ url, content_type: 'application/pdf' }],
  })
  expect(bodyOf(requests[0]!)).not.toHaveProperty('text')
})

describe('a file that Weni cannot fetch', () => {
  const url = 'https://store.myvtex.com/_v/live-support/files/x/film.mp4'
  const unfetched = ok(json(502, { error: 'attachment_fetch_failed' }))
  const withFile = event({
    message: {
      id: 'm-1',
      text: 'O vídeo',
      attachments: [{ url, contentType: 'video/mp4' }],
      sentAt: '2026-11-28T11:59:58.000Z',
    },
  })

  it('is told by its address, at once', async () => {
    const { requests, deliver } = setUp(
      unfetched,
      ok(json(200, { message_uuid: 'u-1' }))
    )
    const answer = await deliver(withFile)
    const [, second] = requests.map(bodyOf)

    expect(answer._unsafeUnwrap()).toEqual({ status: 200, messageId: 'u-1' })
    expect(second).toMatchObject({
      message_external_id: 'm-1',
      text: `O vídeo\n${url}`,
    })
    expect(second).not.toHaveProperty('attachments')
    expect(requests).toHaveLength(2)
  })

  it('is tried again later where no time is left', async () => {
    const { requests, channel } = setUp(unfetched)
    const failure = await channel.deliver(withFile, settings, {
      tickets: [ticket('t-1')],
      ambiguous: false,
      timeoutMs: 1000,
    })

    expect(failure._unsafeUnwrapErr()).toMatchObject({ kind: 'RETRY' })
    expect(requests).toHaveLength(1)
  })
})

describe('what an answer to a message means', () => {
  it.each([
    [json(200), { kind: 'REFUSED', code: 'bot.not-sent' }],
    [
      json(200, { message_uuid: '' }),
      { kind: 'REFUSED', code: 'bot.not-sent' },
    ],
    [
      { ...json(200), text: '' },
      { kind: 'REFUSED', code: 'bot.not-sent' },
    ],
    [
      { ...json(200), text: '<html>' },
      { code: 'bot.ambiguous', mayHaveArrived: true },
    ],
    [json(400), { kind: 'REFUSED', code: 'bot.event-refused' }],
    [json(413), { kind: 'REFUSED', code: 'bot.event-refused' }],
    [json(401), { kind: 'CONNECTION', code: 'bot.refused' }],
    [json(302), { kind: 'CONNECTION', code: 'bot.refused' }],
    [json(404), { kind: 'CONNECTION', code: 'bot.refused' }],
    [
      json(404, { error: 'ticket_not_found' }),
      { kind: 'REFUSED', code: 'bot.ticket-lost', concerns: 'TICKET' },
    ],
    [json(429), { kind: 'RETRY', ambiguous: false }],
    [json(500, { error: 'send_failed' }), { kind: 'RETRY', ambiguous: false }],
    [
      json(502, { error: 'attachment_fetch_failed' }),
      { kind: 'RETRY', ambiguous: false },
    ],
    [json(500, { error: 'misconfigured' }), { kind: 'CONNECTION' }],
    [json(500), { code: 'bot.ambiguous', mayHaveArrived: true }],
    [
      json(502, { error: 'send_failed' }),
      { code: 'bot.ambiguous', mayHaveArrived: true },
    ],
    [json(503), { code: 'bot.ambiguous', mayHaveArrived: true }],
  ])('%j', async (answer, failure) => {
    const { deliver } = setUp(ok(answer))

    expect((await deliver(event()))._unsafeUnwrapErr()).toMatchObject(failure)
  })

  it('a ticket that is young may not have its row yet', async () => {
    const { deliver } = setUp(ok(json(404, { error: 'ticket_not_found' })))
    const failure = await deliver(event(), [ticket('t-1', 4 * MINUTE_MS)])

    expect(failure._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
    })
  })

  it.each([
    ['NOT_SENT', { kind: 'RETRY', ambiguous: false }],
    ['AMBIGUOUS', { kind: 'REFUSED', mayHaveArrived: true }],
  ] as const)('no answer: %s', async (kind, expected) => {
    const { deliver } = setUp(err({ kind, detail: 'x' }))

    expect((await deliver(event()))._unsafeUnwrapErr()).toMatchObject(expected)
  })
})

it('repeats nothing that may have arrived', async () => {
  const { requests, deliver } = setUp(ok(json(200)))
  const failure = await deliver(event(), [ticket('t-1')], true)

  expect(failure._unsafeUnwrapErr()).toMatchObject({ mayHaveArrived: true })
  expect(requests).toEqual([])
})

it('cannot bring words of a conversation without a ticket', async () => {
  const { requests, deliver } = setUp()
  const failure = (await deliver(event(), []))._unsafeUnwrapErr()

  expect(failure).toMatchObject({ kind: 'REFUSED', code: 'bot.no-ticket' })
  expect(causeOf(failure)).toBe('NO_TICKET')
  expect(requests).toEqual([])
})

it('closes each of the tickets, whatever became of the one before', async () => {
  const { requests, deliver } = setUp(
    ok(json(500, { error: 'close_failed' })),
    ok(json(200))
  )
  const answer = await deliver(closed, [ticket('t-1'), ticket('t-2')])

  expect(answer._unsafeUnwrapErr()).toMatchObject({ kind: 'RETRY' })
  expect(requests.map(({ url }) => url)).toEqual([
    `${callback}/tickets/close`,
    `${callback}/tickets/close`,
  ])
  expect(bodyOf(requests[1]!)).toEqual({
    external_id: 't-2',
    closed_by: { type: 'agent', id: '7', name: 'Carla' },
    reason: 'agent_resolved',
    closed_at: '2026-11-28T11:59:59.000Z',
  })
})

it.each([200, 204, 409])('takes %s for closed', async (status) => {
  const { deliver } = setUp(ok(json(status)))

  expect((await deliver(closed)).isOk()).toBe(true)
})

it('closes what never came to exist without a call more, and waits for what is young', async () => {
  const { deliver } = setUp(ok(json(404, { error: 'ticket_not_found' })))

  expect((await deliver(closed)).isOk()).toBe(true)
  expect(
    (await deliver(closed, [ticket('t-1', MINUTE_MS)]))._unsafeUnwrapErr().kind
  ).toBe('RETRY')
})

it('sends the store’s words for whom nobody answers, and nothing where there are none', async () => {
  const { requests, deliver } = setUp(ok(json(200, { message_uuid: 'u' })))
  const unavailable = event({ type: 'handoff.unavailable', message: undefined })

  await deliver({ ...unavailable, text: 'Voltamos às 9h.' })
  expect(await deliver(unavailable)).toEqual(ok({}))
  expect(requests.map(bodyOf)).toMatchObject([{ text: 'Voltamos às 9h.' }])
})

it.each([
  'handoff.queued',
  'handoff.accepted',
  'handoff.typing',
  'handoff.transferred',
] as const)('tells nothing of %s, which Weni cannot show', async (type) => {
  const { requests, deliver } = setUp(ok(json(500)))

  expect((await deliver(event({ type, message: undefined }))).isOk()).toBe(true)
  expect(requests).toEqual([])
})

it('tries the secret before the present one where that is refused', async () => {
  const { requests, deliver } = setUp(
    ok(json(401)),
    ok(json(200, { message_uuid: 'u' }))
  )
  const former = { sealed: 'former', lastFour: '', ...change }
  const answer = await deliver(event(), [ticket('t-1')], false, {
    ...settings,
    formerSigningSecret: {
      ...former,
      validUntil: new Date(now + 1).toISOString(),
    },
  })

  expect(answer.isOk()).toBe(true)
  expect(requests).toHaveLength(2)
})

it('prefers what was typed, then what the ticket told, then what was learned last', async () => {
  const { requests, deliver } = setUp(ok(json(200, { message_uuid: 'u' })))
  const typed = `${callback.slice(0, -1)}1`
  const told = {
    ...ticket('t-1'),
    callbackAddress: `${callback.slice(0, -1)}2`,
  }
  const silent = omit(told, 'callbackAddress')

  await deliver(event(), [told], false, {
    ...settings,
    connection: { kind: 'WENI', address: typed, ...change },
  })
  await deliver(event(), [told])
  await deliver(event(), [silent])

  expect(requests.map(({ url }) => url)).toEqual([
    `${typed}/messages`,
    `${told.callbackAddress}/messages`,
    `${callback}/messages`,
  ])
})

it('proves address and secret by a ticket that nobody has', async () => {
  const { deliver } = setUp(
    ok(json(404, { error: 'ticket_not_found' })),
    ok(json(401))
  )
  const test = event({ type: 'test', message: undefined })

  expect((await deliver(test, []))._unsafeUnwrap()).toEqual({ status: 404 })
  expect((await deliver(test, []))._unsafeUnwrapErr()).toMatchObject({
    kind: 'CONNECTION',
  })
})

it('waits for an address as long as no ticket has told one', async () => {
  const { deliver } = setUp(ok(json(200)))
  const unaware = omit(settings, 'learnedAddress')
  const test = event({ type: 'test', message: undefined })

  expect(
    (await deliver(test, [], false, unaware))._unsafeUnwrapErr()
  ).toMatchObject({ code: 'bot.not-called-yet' })
})
