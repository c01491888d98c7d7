import type { ConnectedZenvia } from '../../../testing/partner-sandbox/connected-zenvia'
import {
  attemptWith,
  openConnectedZenvia,
  startOf,
} from '../../../testing/partner-sandbox/connected-zenvia'
import type { MessageCommand } from '../../../domain/conversation/outbox/partner-command'
import type { JsonObject } from '../../../domain/json'
import type { Attempt, Partner } from '../../../ports/partner'

let store: ConnectedZenvia
let partner: Partner

beforeEach(async () => {
  store = await openConnectedZenvia()
  partner = store.partner()
})

afterEach(() => store.close())

const started = async (): Promise<JsonObject> =>
  (await partner.start(startOf(partner), attemptWith()))._unsafeUnwrap().memory

const send = (
  memory: JsonObject,
  message: Partial<MessageCommand>,
  attempt: Partial<Attempt> = {}
) =>
  partner.send(
    [
      {
        id: 'message-1',
        message: {
          kind: 'message',
          attachments: [],
          sentAt: '2026-11-20T12:00:00.000Z',
          ...message,
        },
      },
    ],
    attemptWith({ memory, ...attempt })
  )

const context = async (memory: JsonObject) =>
  store.zenvia.page(
    'GET',
    `/sandbox/agent/interactions/${String(memory.interactionHash)}`
  )

const wordsAt = async (memory: JsonObject) =>
  (
    (await context(memory)).at('messages') as Array<Record<string, unknown>>
  ).map(({ type, content, url }) => [type, content, url])

const fault = (input: object) =>
  store.zenvia.page('POST', '/sandbox/faults', { times: 1, ...input })

describe('a message', () => {
  it('goes as a text and then file by file', async () => {
    const memory = await started()
    const delivered = await send(memory, {
      text: 'See these',
      attachments: [
        {
          url: 'https://files.example/a.bin',
          contentType: 'image/png',
          fileName: 'receipt.png',
        },
        { url: 'https://files.example/voice.ogg?x=1' },
        { url: 'https://files.example/' },
      ],
    })

    expect(delivered._unsafeUnwrap()).toEqual({
      memory,
      maybeDoubled: false,
      files: {
        'message-1': ['PARTNER_FETCHES', 'PARTNER_FETCHES', 'PARTNER_FETCHES'],
      },
    })
    expect(await wordsAt(memory)).toEqual([
      ['text', 'See these', null],
      ['image', 'receipt.png', 'https://files.example/a.bin'],
      ['audio', 'voice.ogg', 'https://files.example/voice.ogg?x=1'],
      ['file', 'https://files.example/', 'https://files.example/'],
    ])
  })

  it('goes on after a failure with what Zenvia has not taken', async () => {
    const memory = await started()
    const message = {
      text: 'One',
      attachments: [{ url: 'https://files.example/two.pdf' }],
    }

    await send(memory, { text: 'before' })
    await fault({ kind: 'status', status: 503, match: { path: '/messages' } })

    const first = (await send(memory, message))._unsafeUnwrapErr()

    expect(first).toMatchObject({ kind: 'RETRY', ambiguous: true })

    const memoryThen = first.memory!

    await fault({ kind: 'slow', delayMs: 1, match: { path: '/messages' } })
    await fault({ kind: 'reset-before', match: { path: '/messages' } })

    const second = (await send(memoryThen, message))._unsafeUnwrapErr()

    expect(second.memory).toEqual({
      ...memory,
      progress: { messageId: 'message-1', parts: 1 },
    })

    const third = await send(second.memory!, message, { ambiguous: true })

    expect(third._unsafeUnwrap()).toMatchObject({ memory, maybeDoubled: true })
    expect(await wordsAt(memory)).toEqual([
      ['text', 'before', null],
      ['text', 'One', null],
      ['file', 'two.pdf', 'https://files.example/two.pdf'],
    ])
  })

  it('begins anew when the progress is another message’s', async () => {
    const memory = await started()
    const progress = { messageId: 'another', parts: 1 }

    await send({ ...memory, progress }, { text: 'Hello' })

    expect(await wordsAt(memory)).toEqual([['text', 'Hello', null]])
  })

  it('is refused by an interaction that is finished, in whichever form Zenvia says so', async () => {
    const memory = await started()

    await partner.end(
      { kind: 'end', reason: 'SHOPPER_LEFT' },
      attemptWith({ memory })
    )

    expect(
      (await send(memory, { text: 'Hello?' }))._unsafeUnwrapErr()
    ).toMatchObject({
      kind: 'ENDED',
      code: 'zenvia.refused',
      detail: '422 The interaction is already finished',
    })
  })

  it('waits as long as Zenvia asks', async () => {
    const memory = await started()

    await fault({ kind: 'status', status: 429, retryAfter: 7 })

    expect(
      (await send(memory, { text: 'Hello' }))._unsafeUnwrapErr()
    ).toMatchObject({ kind: 'RETRY', ambiguous: false, retryAfterMs: 7000 })
  })

  it('of a handoff without an interaction is refused', async () => {
    expect((await send({}, { text: 'Hello' }))._unsafeUnwrapErr().kind).toBe(
      'REFUSED'
    )
  })

  it('is not begun when no time is left', async () => {
    const memory = await started()
    const before = store.http.sent.length
    const late = await send(memory, { text: 'Hello' }, { timeoutMs: 0 })

    expect(late._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
    })
    expect(store.http.sent).toHaveLength(before)
  })
})

describe('the end', () => {
  const end = (memory: JsonObject) =>
    partner.end(
      { kind: 'end', reason: 'SHOPPER_LEFT' },
      attemptWith({ memory })
    )

  it('finishes the interaction, once or twice', async () => {
    const memory = await started()

    expect((await end(memory)).isOk()).toBe(true)
    expect((await context(memory)).at('state')).toBe('ENDED')
    expect((await end(memory)).isOk()).toBe(true)
  })

  it('finishes the second interaction that a start has left, and not the one that the handoff goes on with', async () => {
    const memory = await started()
    const second = await started()

    await partner.end(
      {
        kind: 'end',
        reason: 'PARTNER_FAILED',
        partnerReference: String(second.interactionHash),
      },
      attemptWith({ memory })
    )

    expect((await context(second)).at('state')).toBe('ENDED')
    expect((await context(memory)).at('state')).toBe('QUEUED')
  })

  it('is tried again while Zenvia does not answer', async () => {
    const memory = await started()

    await fault({ kind: 'reset-after', match: { path: '/finish' } })

    expect((await end(memory))._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
    })
  })

  it('of what never began is done', async () => {
    expect((await end({})).isOk()).toBe(true)
    expect(store.http.sent).toEqual([])
  })
})

describe('a note', () => {
  it('stands in the interaction in the shopper’s language, for agents alone, and troubles none that is over', async () => {
    const memory = await started()
    const note = (locale: string) =>
      partner.note?.(
        { kind: 'note', about: 'OUTSIDE_WINDOW', locale },
        attemptWith({ memory })
      )

    expect((await note('en-US'))?.isOk()).toBe(true)
    expect((await wordsAt(memory)).at(-1)?.[1]).toMatch(
      /^The shopper did not get a message of yours: WhatsApp/
    )

    await partner.end(
      { kind: 'end', reason: 'SHOPPER_LEFT' },
      attemptWith({ memory })
    )

    expect((await note('pt-BR'))?.isOk()).toBe(true)
  })
})
