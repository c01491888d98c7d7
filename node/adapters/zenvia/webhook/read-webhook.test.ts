import { HOUR_MS } from '../../../domain/time-units'
import type { OpenConnection, WebhookRequest } from '../../../ports/partner'
import { readWebhook } from './read-webhook'

const receivedAt = Date.parse('2026-11-20T12:00:00.000Z')
const at = '2026-11-20T12:00:00.000Z'

const connection: OpenConnection = {
  connection: { previousKeyValidUntil: '2026-11-20T13:00:00.000Z' },
  secrets: { webhookKey: 'new-key', previousWebhookKey: 'old-key' },
}

const extra = { conversationId: 'c1', handoffId: 'h1', cartUrl: 'ignored' }

const read = (body: unknown, changes: Partial<WebhookRequest> = {}) =>
  readWebhook(
    {
      headers: {},
      rawBody: typeof body === 'string' ? body : JSON.stringify(body),
      key: 'new-key',
      receivedAt,
      ...changes,
    },
    connection
  )

const signalOf = (body: object) =>
  read({ interaction_hash: 'i1', extra, ...body })._unsafeUnwrap()

const updateOf = (body: object) => signalOf(body).updates[0]

describe('the key in the address', () => {
  it.each([
    ['new-key', 0, true],
    ['old-key', 0, true],
    ['old-key', HOUR_MS - 1, true],
    ['old-key', HOUR_MS, false],
    ['new-key', 99 * HOUR_MS, true],
    ['another', 0, false],
    ['', 0, false],
    [undefined, 0, false],
  ])('%p after %i ms: %p', (key, later, isTaken) => {
    const result = read(
      { state: 'accepted', extra },
      { key, receivedAt: receivedAt + later }
    )

    expect(result.isOk()).toBe(isTaken)
    if (result.isErr()) expect(result.error).toBe('UNAUTHENTICATED')
  })

  it('that was never made opens nothing', () => {
    const result = readWebhook(
      { headers: {}, rawBody: '{}', key: '', receivedAt },
      { connection: {}, secrets: {} }
    )

    expect(result._unsafeUnwrapErr()).toBe('UNAUTHENTICATED')
  })

  it('is asked for before the body is read', () => {
    expect(read('no JSON', { key: 'wrong' })._unsafeUnwrapErr()).toBe(
      'UNAUTHENTICATED'
    )
  })
})

describe('what it is about', () => {
  it('is the interaction that it names, of the handoff that was sent along', () => {
    expect(signalOf({ state: 'queued', position: 2 })).toEqual({
      conversationId: 'c1',
      handoffId: 'h1',
      partnerReference: 'i1',
      learned: { partnerReference: 'i1', memory: { interactionHash: 'i1' } },
      updates: [{ kind: 'queued', id: `queued:i1:2:${at}`, at, position: 2 }],
    })
  })

  it('for words is the handoff alone, since a repeated start leaves two interactions', () => {
    const signal = signalOf({ message: { hash: 'm1', content: 'Hi' } })

    expect(signal.partnerReference).toBeUndefined()
    expect(signal.handoffId).toBe('h1')
    expect(signal.learned?.partnerReference).toBe('i1')
  })

  it('may be named by external_id alone', () => {
    const signal = read({
      state: 'transferred',
      department_id: '1545',
      external_id: 'c9',
    })._unsafeUnwrap()

    expect(signal).toEqual({
      conversationId: 'c9',
      updates: [
        {
          kind: 'transferred',
          id: `transferred::1545:${at}`,
          at,
          department: '1545',
        },
      ],
    })
  })

  it('is found in an extra that came back as a text', () => {
    const signal = read({
      state: 'accepted',
      interaction_hash: 7,
      extra: JSON.stringify(extra),
    })._unsafeUnwrap()

    expect(signal).toMatchObject({
      conversationId: 'c1',
      handoffId: 'h1',
      partnerReference: '7',
    })
  })
})

describe('updates', () => {
  it.each([
    [{ state: 'queued' }, { kind: 'queued', id: 'queued:i1:' }],
    [
      { state: 'queued', position: '3' },
      { kind: 'queued', position: 3 },
    ],
    [{ state: 'accepted' }, { kind: 'accepted', id: 'accepted:i1:' }],
    [
      { state: 'accepted', agent: { id: 9, name: 'Bruna' } },
      {
        kind: 'accepted',
        id: `accepted:i1:9:${at}`,
        agent: { id: '9', name: 'Bruna' },
      },
    ],
    [{ state: 'unavailable' }, { kind: 'unavailable', id: 'unavailable:i1:' }],
    [
      { state: 'transferred', department_id: 1546 },
      { kind: 'transferred', department: '1546' },
    ],
    [{ state: 'typing' }, { kind: 'typing', typing: true }],
    [{ state: 'cleared' }, { kind: 'typing', typing: false }],
  ])('%j', (body, update) => {
    expect(updateOf(body)).toMatchObject({ ...update, at })
    expect(updateOf(body)).toEqual(updateOf(body))
  })

  it.each([
    [{ state: 'queued', position: 3 }],
    [{ state: 'accepted', agent: { id: 9 } }],
    [{ state: 'transferred', department_id: 1546 }],
  ])('%j may come back: a later call is another update', (body) => {
    const again = read(
      { interaction_hash: 'i1', extra, ...body },
      { receivedAt: receivedAt + 1000 }
    )._unsafeUnwrap()

    expect(again.updates[0]?.id).not.toBe(updateOf(body)?.id)
  })

  it('of the end asks for it once what is on its way has come', () => {
    expect(signalOf({ state: 'finished' })).toMatchObject({
      updates: [],
      partnerReference: 'i1',
      fetch: { withStatus: true, afterMs: 3000 },
    })
  })
})

describe('an agent’s message', () => {
  const message = (parts: object) =>
    updateOf({
      message: { hash: 'm1', type: 'text', ...parts },
      agent: { id: 9, name: 'Bruna' },
    })

  it('is known by its hash and older than any end', () => {
    expect(message({ content: 'Good morning' })).toEqual({
      kind: 'message',
      id: 'message:m1',
      at,
      text: 'Good morning',
      attachments: [],
      agent: { id: '9', name: 'Bruna' },
      beforeClose: true,
    })
  })

  it.each([
    ['its name', 'invoice 7.pdf'],
    ['its address', 'https://zchat.zenvia.io/storage/1/invoice%207.pdf'],
    ['nothing', undefined],
  ])('with a file and %s as words is the file alone', (_, content) => {
    const update = message({
      type: 'file',
      content,
      url: 'https://zchat.zenvia.io/storage/1/invoice%207.pdf',
    })

    expect(update).not.toHaveProperty('text')
    expect(update).toMatchObject({
      attachments: [
        {
          url: 'https://zchat.zenvia.io/storage/1/invoice%207.pdf',
          fileName: 'invoice 7.pdf',
          contentType: 'application/pdf',
        },
      ],
    })
  })

  it.each([
    [12345, '12345'],
    [0, '0'],
    [true, 'true'],
  ])('that is nothing but %j is read as it was typed', (content, text) => {
    expect(message({ content })).toMatchObject({ text })
  })

  it('with a file and a caption is both', () => {
    expect(
      message({
        type: 'image',
        content: 'Like this one',
        url: 'https://files.example/x',
      })
    ).toMatchObject({
      text: 'Like this one',
      attachments: [{ url: 'https://files.example/x', fileName: 'x' }],
    })
  })
})

describe('what is not taken', () => {
  it.each(['no JSON', '[]', '"text"', 'null', '1', ''])('%s', (body) => {
    expect(read(body)._unsafeUnwrapErr()).toBe('NOT_AN_OBJECT')
  })

  it.each([
    [{}],
    [{ state: 'finished', interaction_hash: 'i1' }],
    [{ state: 'dancing', extra }],
    [{ extra }],
    [{ extra, message: { content: 'no hash' } }],
    [{ extra: 'no JSON', state: 'accepted' }],
    [{ extra: { conversationId: null }, state: 'accepted' }],
  ])('%j is nothing for us', (body) => {
    expect(read(body)._unsafeUnwrapErr()).toBe('IGNORED')
  })
})
