import { createHmac } from 'node:crypto'

import type { WebhookRequest } from '../../../ports/partner'
import { now, secrets } from '../testing/fixtures'
import { readWebhook } from './read-webhook'

const body = JSON.stringify({
  v: 1,
  kind: 'agent_comment',
  conversationId: 'conversation-1',
  ticket: { id: '4014' },
})

const timestamp = '2026-11-22T11:59:30Z'

const signature = (
  rawBody: string,
  at = timestamp,
  secret = secrets.webhookSigningSecret
) => createHmac('sha256', secret).update(`${at}${rawBody}`).digest('base64')

const signed = (rawBody: string, at = timestamp) => ({
  'x-zendesk-webhook-signature': signature(rawBody, at),
  'x-zendesk-webhook-signature-timestamp': at,
})

const bearer = { authorization: `Bearer ${secrets.webhookToken}` }

const read = (
  rawBody: string,
  headers: WebhookRequest['headers'] = bearer,
  known: Record<string, string> = secrets
) => readWebhook({ headers, rawBody, receivedAt: now }, known)

describe('who signalled', () => {
  it.each([
    ['the token', bearer],
    ['the signature', signed(body)],
    ['both', { ...bearer, ...signed(body) }],
    [
      'the token, however the scheme is written',
      {
        authorization: `bearer  ${secrets.webhookToken} `,
      },
    ],
    ['a signature of nine minutes ago', signed(body, '2026-11-22T11:51:00Z')],
    [
      'the token beside a signature that is old by a clock two hours off',
      { ...bearer, ...signed(body, '2026-11-22T10:00:00Z') },
    ],
    [
      'the token beside a signature of two hours ahead',
      { ...bearer, ...signed(body, '2026-11-22T14:00:00Z') },
    ],
  ])('is proven by %s', (_, headers) => {
    expect(read(body, headers).isOk()).toBe(true)
  })

  it.each([
    ['nothing', {}],
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic ${secrets.webhookToken}` }],
    [
      'a wrong token beside a right signature',
      {
        ...signed(body),
        authorization: 'Bearer wrong',
      },
    ],
    ['a signature of another body', { ...bearer, ...signed('{}') }],
    [
      'an old signature of another body beside the token',
      { ...bearer, ...signed('{}', '2026-11-22T10:00:00Z') },
    ],
    [
      'a signature of no time beside the token',
      { ...bearer, ...signed(body, 'yesterday') },
    ],
    [
      'an old signature beside a wrong token',
      {
        ...signed(body, '2026-11-22T10:00:00Z'),
        authorization: 'Bearer wrong',
      },
    ],
    [
      'a signature without its time',
      {
        ...bearer,
        'x-zendesk-webhook-signature': signature(body),
      },
    ],
    ['an old signature', signed(body, '2026-11-22T11:49:00Z')],
    ['a signature of tomorrow', signed(body, '2026-11-23T12:00:00Z')],
    ['a signature of no time at all', signed(body, 'yesterday')],
    [
      'a signature of its own secret',
      {
        'x-zendesk-webhook-signature': signature(body, timestamp, 'theirs'),
        'x-zendesk-webhook-signature-timestamp': timestamp,
      },
    ],
  ])('is not proven by %s', (_, headers) => {
    expect(read(body, headers)._unsafeUnwrapErr()).toBe('UNAUTHENTICATED')
  })

  it('needs the token where no signing secret is stored', () => {
    const known = { webhookToken: secrets.webhookToken }

    expect(read(body, signed(body), known)._unsafeUnwrapErr()).toBe(
      'UNAUTHENTICATED'
    )
    expect(read(body, { ...bearer, ...signed(body) }, known).isOk()).toBe(true)
  })

  it('is nobody where nothing is stored', () => {
    expect(read(body, { authorization: 'Bearer ' }, {}).isErr()).toBe(true)
    expect(read(body, { authorization: 'Bearer undefined' }, {}).isErr()).toBe(
      true
    )
  })
})

describe('what it says', () => {
  it('is to look for updates of the ticket', () => {
    expect(read(body)._unsafeUnwrap()).toEqual({
      conversationId: 'conversation-1',
      partnerReference: '4014',
      updates: [],
      fetch: { withStatus: false },
    })
  })

  it('is that the agent is done', () => {
    const closing = JSON.stringify({
      conversationId: 'conversation-1',
      ticket: { id: 4014 },
      event: { type: 'enable_bot' },
    })

    expect(read(closing)._unsafeUnwrap()).toMatchObject({
      partnerReference: '4014',
      fetch: { withStatus: true },
    })
  })

  it('is understood from triggers made by hand after the old guide', () => {
    const phones = {
      userPhoneNumber: '+5511988887777',
      accountPhoneNumber: '+5511900000000',
    }
    const said = {
      conversationId: 'conversation-1',
      ...phones,
      ticket: { id: '4014', comment: 'Oi "Ana"', author: 'Bia' },
    }
    const solved = {
      conversationId: 'conversation-1',
      ...phones,
      event: { type: 'enable_bot' },
    }

    expect(read(JSON.stringify(said))._unsafeUnwrap()).toMatchObject({
      partnerReference: '4014',
      fetch: { withStatus: false },
    })
    expect(read(JSON.stringify(solved))._unsafeUnwrap()).toEqual({
      conversationId: 'conversation-1',
      updates: [],
      fetch: { withStatus: true },
    })
  })

  it('is salvaged when an agent’s words broke the JSON', () => {
    const broken =
      '{"conversationId":"conversation-1","ticket":{"id":"4014","comment":"disse "oi"\nlinha"}}'

    expect(read(broken)._unsafeUnwrap()).toMatchObject({
      conversationId: 'conversation-1',
      partnerReference: '4014',
      fetch: { withStatus: false },
    })
  })

  it('is salvaged when a name in the profile broke the close', () => {
    const broken =
      '{"conversationId":"conversation-1","userPhoneNumber":"11"9","event":{"type":"enable_bot"}}'

    expect(read(broken)._unsafeUnwrap()).toMatchObject({
      fetch: { withStatus: true },
    })
  })

  it.each(['', 'hello', '[]', '"text"', 'null', '7', '{"ticket":{"id":"1"'])(
    'is nothing in %j',
    (rawBody) => {
      expect(read(rawBody)._unsafeUnwrapErr()).toBe('NOT_AN_OBJECT')
    }
  )

  it.each([
    '{}',
    '{"v":1,"kind":"test"}',
    '{"conversationId":""}',
    '{"conversationId":" "}',
    '{"conversationId":{"a":1},"ticket":7,"event":[]}',
  ])('concerns no conversation in %s', (rawBody) => {
    expect(read(rawBody)._unsafeUnwrapErr()).toBe('IGNORED')
  })

  it('is not read before it is proven', () => {
    expect(read('hello', {})._unsafeUnwrapErr()).toBe('UNAUTHENTICATED')
  })
})

it.each([
  ['a body', (id: string) => `{"conversationId":"${id}"}`],
  ['a broken body', (id: string) => `{"conversationId":"${id}","text":"a"b"}`],
])('reads the id of the conversation out of %s as it is', (_, written) => {
  expect(read(written(' wa 1 '))._unsafeUnwrap()).toMatchObject({
    conversationId: ' wa 1 ',
  })
})
