import { Readable } from 'node:stream'
import {
  brotliCompressSync as br,
  deflateSync as deflate,
  gzipSync as gzip,
} from 'node:zlib'

import { TICKET, ticket, weniStore } from './testing/weni-store'
import type { WeniStore } from './testing/weni-store'

const sentAt = '2026-11-28T12:00:01.987654321Z'

interface Call {
  /** After the ticket's address. */
  path: string
  body: Record<string, unknown>
  /** Without these, or with something else in their place, nothing can be taken. */
  needed: string[]
  /** For every body that can be taken. */
  answer: number
}

const calls: Record<string, Call> = {
  open: {
    path: '',
    body: ticket({ assignee: 'ana@store.example' }),
    needed: ['ticket_id', 'contact'],
    answer: 201,
  },
  messages: {
    path: '/messages',
    body: {
      ticket_id: TICKET,
      external_id: 'x',
      message_id: 'm1',
      direction: 'incoming',
      sender: { type: 'contact', id: 'c', name: 'Ana' },
      text: 'Oi',
      attachments: [],
      metadata: {},
      sent_at: sentAt,
    },
    needed: ['text'],
    answer: 200,
  },
  history: {
    path: '/history',
    body: {
      contact: { uuid: '' },
      messages: [
        {
          message_id: 'm1',
          direction: 'incoming',
          sender: { type: 'contact' },
          text: 'Oi',
          attachments: [],
          sent_at: sentAt,
        },
      ],
    },
    needed: ['messages'],
    answer: 200,
  },
  close: {
    path: '/close',
    body: {
      ticket_id: TICKET,
      external_id: 'x',
      closed_by: { type: 'platform', id: 'system' },
      closed_at: sentAt,
    },
    needed: [],
    answer: 200,
  },
  reopen: {
    path: '/reopen',
    body: {
      ticket_id: TICKET,
      external_id: 'x',
      reopened_by: { type: 'platform', id: 'system' },
      reopened_at: sentAt,
    },
    needed: [],
    answer: 422,
  },
}

const huge = 'h'.repeat(40_000)

/** Something else than the contract has in a field's place. */
const wrong: Array<[string, (value: unknown) => unknown]> = [
  ['null', () => null],
  ['a number', () => 7],
  ['a list of something else', () => [[null, 7]]],
  ['a lone surrogate', (value) => (typeof value === 'string' ? '\ud800' : 1)],
]

const bodiesOf = ({ body, needed }: Call) => [
  ...Object.keys(body).map((field) => ({
    what: `without ${field}`,
    text: JSON.stringify({ ...body, [field]: undefined }),
    isTaken: !needed.includes(field),
  })),
  ...Object.keys(body).flatMap((field) =>
    wrong.map(([how, change]) => ({
      what: `with ${how} as ${field}`,
      text: JSON.stringify({ ...body, [field]: change(body[field]) }),
      isTaken: needed.includes(field) ? undefined : true,
    }))
  ),
  ...Object.keys(body).map((field) => ({
    what: `with a huge ${field}`,
    text: JSON.stringify({ ...body, [field]: huge }),
    isTaken: needed.includes(field) ? undefined : true,
  })),
  ...Object.keys(body).map((field) => ({
    what: `with ${field} twice`,
    text: JSON.stringify(body).replace(
      /^\{/,
      `{"${field}":${JSON.stringify(huge)},`
    ),
    isTaken: true,
  })),
  {
    what: 'with fields that nobody knows',
    text: JSON.stringify({ ...body, extra: { deep: [huge] }, __proto: 1 }),
    isTaken: true,
  },
]

describe.each(Object.entries(calls))('a call to %s', (_name, call) => {
  let store: WeniStore
  let externalId: string

  beforeAll(async () => {
    store = await weniStore()
    externalId = store.idOf(await store.open())
  })

  afterAll(() => store.server.close())

  const send = (
    body: string | Buffer | Readable,
    headers: Record<string, string> = {},
    method = 'POST'
  ) =>
    store.call(
      call.path === '' ? '' : `/${encodeURIComponent(externalId)}${call.path}`,
      body,
      headers,
      method
    )

  it.each(bodiesOf(call))(
    'is answered as documented $what',
    async ({ text, isTaken }) => {
      const { status, body } = await send(text)
      const refused = { status: 400, error: 'invalid_request' }
      const taken = {
        status: call.answer,
        error: call.answer === 422 ? 'reopen_not_supported' : undefined,
      }

      expect([taken, refused]).toContainEqual({ status, error: body.error })
      if (isTaken !== undefined) {
        expect({ status, error: body.error }).toEqual(isTaken ? taken : refused)
      }
      if (status === 201) expect(body.external_id).toMatch(/^weni-/)
    }
  )

  it.each(['', ' ', '[]', '"text"', 'null', '{', '{"text":', '<html>'])(
    'refuses the body %j, and nothing has changed',
    async (text) => {
      const before = await store.record(externalId)

      expect(await send(text)).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      })
      expect(await store.record(externalId)).toEqual(before)
    }
  )

  it.each([
    ['that is deep', `"deep": ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['with null characters', '"text": "a\\u0000b", "topic": "\\u0000"'],
    ['with instants below zero', '"sent_at": -1, "closed_at": -1'],
  ])('takes a body %s', async (_what, more) => {
    const body = JSON.stringify(call.body).replace(/\}$/, () => `, ${more}}`)

    expect(await send(body)).toMatchObject({ status: call.answer })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])(
    'reads JSON whatever its type is said to be: %s',
    async (type) => {
      expect(
        await send(JSON.stringify(call.body), { 'content-type': type })
      ).toMatchObject({ status: call.answer })
    }
  )

  it.each(Object.entries({ gzip, deflate, br }))(
    'unpacks a body of the encoding %s',
    async (encoding, pack) => {
      expect(
        await send(pack(JSON.stringify(call.body)), {
          'content-encoding': encoding,
        })
      ).toMatchObject({ status: call.answer })
    }
  )

  it('unpacks no more of a body than it takes', async () => {
    const extra = 'x'.repeat(5_000_000)

    expect(
      await send(gzip(JSON.stringify({ ...call.body, extra })), {
        'content-encoding': 'gzip',
      })
    ).toMatchObject({ status: 413, body: { error: 'payload_too_large' } })
  })

  it('reads a body in pieces of unknown length', async () => {
    const [first = '', ...rest] = JSON.stringify(call.body)

    expect(await send(Readable.from([first, rest.join('')]))).toMatchObject({
      status: call.answer,
    })
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'is taken by POST, and not by %s',
    async (method) => {
      const before = await store.record(externalId)

      expect(await send('', {}, method)).toEqual({ status: 405, body: {} })
      expect(await store.record(externalId)).toEqual(before)
    }
  )

  it.each(['gzip', 'br', 'nonsense', 'GZIP'])(
    'refuses what is not encoded as it is said to be: %s',
    async (encoding) => {
      const before = await store.record(externalId)

      expect(
        await send(JSON.stringify(call.body), { 'content-encoding': encoding })
      ).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
      expect(await store.record(externalId)).toEqual(before)
    }
  )

  it('refuses a body that is too large', async () => {
    expect(
      await send(JSON.stringify({ ...call.body, extra: 'x'.repeat(5_000_000) }))
    ).toMatchObject({ status: 413, body: { error: 'payload_too_large' } })
  })
})

it.each(
  Object.values(calls)
    .filter(({ path }) => path !== '')
    .flatMap(({ path, body }) =>
      ['x', '-1', '0', 'i'.repeat(8000), '..', '\0', 'weni-'].map((id) => ({
        path,
        body,
        id,
        called: `${id.slice(0, 9)} ${path}`,
      }))
    )
)('knows no ticket $called', async ({ path, body, id }) => {
  const store = await weniStore()

  expect(
    await store.call(`/${encodeURIComponent(`weni${id}`)}${path}`, body)
  ).toMatchObject({ status: 404, body: { error: 'ticket_not_found' } })
  await store.server.close()
})

it.each(['constructor', '__proto__', 'toString'])(
  'takes a ticket in a language that is called %s',
  async (language) => {
    const store = await weniStore()
    const contact = { urn: 'whatsapp:5511988887777', language }

    expect(await store.open(ticket({ contact }))).toMatchObject({ status: 201 })
    await store.server.close()
  }
)
