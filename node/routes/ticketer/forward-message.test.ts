import { TICKET, weniStore } from './testing/weni-store'
import type { WeniStore } from './testing/weni-store'

let store: WeniStore

beforeEach(async () => {
  store = await weniStore()
})

afterEach(() => store.server.close())

const messagesOf = async (externalId: string) =>
  (await store.record(externalId))?.handoff.commands.flatMap(({ payload }) =>
    payload.kind === 'message' ? [payload] : []
  )

describe('POST .../messages', () => {
  const send = (id: string, body: unknown, key = 'forward-m1') =>
    store.call(`/${id}/messages`, body, { 'idempotency-key': key })

  it('takes what the shopper writes, each message once', async () => {
    const id = store.idOf(await store.open())
    const body = {
      ticket_id: TICKET,
      external_id: id,
      message_id: 'm1',
      direction: 'incoming',
      sender: { type: 'contact' },
      text: 'Oi',
      sent_at: '2026-11-28T12:00:01.987654321Z',
    }
    const answers = await Promise.all([send(id, body), send(id, body)])

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await send(id, body)).status).toBe(200)
    expect(await messagesOf(id)).toEqual([
      {
        kind: 'message',
        text: 'Oi',
        attachments: [],
        sentAt: '2026-11-28T12:00:01.987Z',
      },
    ])
  })

  it('knows a message without an id by its key', async () => {
    const id = store.idOf(await store.open())

    await send(id, { text: 'Oi' }, 'forward-m7')
    await send(id, { text: 'Oi' }, 'forward-m7')
    await send(id, { text: 'Oi' }, 'forward-m8')

    expect(await messagesOf(id)).toHaveLength(2)
  })

  it('takes a message without a name whose metadata are of any depth, once', async () => {
    const id = store.idOf(await store.open())
    const body = `{"text":"Oi","metadata":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`

    expect((await send(id, body, '')).status).toBe(200)
    expect((await send(id, body, '')).status).toBe(200)
    expect(await messagesOf(id)).toHaveLength(1)
  })

  it('reads the first of more files than anybody sends, and no further', async () => {
    const id = store.idOf(await store.open())
    const file = { url: 'https://media.weni.ai/media/a.png' }
    const attachments = [file, ...Array.from({ length: 200 }, () => 1), file]

    await send(id, { text: 'Oi', attachments })

    expect(await messagesOf(id)).toMatchObject([{ attachments: [file] }])
    expect((await messagesOf(id))?.[0]?.attachments).toHaveLength(1)
  })

  it('takes nothing from an empty body, and then the full one under the same key', async () => {
    const id = store.idOf(await store.open())

    expect((await send(id, '')).status).toBe(400)
    expect((await send(id, {})).status).toBe(400)
    expect((await send(id, { text: 'Oi' })).status).toBe(200)
    expect(await messagesOf(id)).toHaveLength(1)
  })

  it.each([
    [
      'a place',
      {
        attachments: [
          { content_type: 'geo', url: '-23.5,-46.6;name:Loja;address:Rua A' },
        ],
      },
      'Localização: Loja, Rua A, https://www.google.com/maps?q=-23.5,-46.6',
    ],
    [
      'an order',
      {
        metadata: {
          order: {
            product_items: [
              {
                product_retailer_id: 'sku-1',
                quantity: 2,
                item_price: 10,
                currency: 'BRL',
              },
            ],
          },
        },
      },
      'O cliente enviou um pedido do catálogo:\n2 x sku-1, BRL 10',
    ],
    [
      'a form',
      {
        metadata: {
          nfm_reply: { response_json: '{"size":"M","flow_token":"t"}' },
        },
      },
      'O cliente preencheu um formulário: size: M',
    ],
    [
      'a payment',
      { metadata: { payment_status: 'captured' } },
      'Aviso de pagamento: payment_status captured',
    ],
    [
      'anything else',
      { metadata: { something: { new: true } } },
      'O cliente enviou algo que só o WhatsApp mostra.',
    ],
    [
      'a file elsewhere than on https',
      {
        attachments: [
          { content_type: 'image/png', url: 'http://a.example/a.png' },
        ],
      },
      'http://a.example/a.png',
    ],
  ])('tells %s in words', async (_what, body, text) => {
    const id = store.idOf(await store.open())

    expect((await send(id, body)).status).toBe(200)
    expect(await messagesOf(id)).toMatchObject([{ text, attachments: [] }])
  })

  it('passes files on, with their types', async () => {
    const id = store.idOf(await store.open())
    const url = 'https://bucket.s3.sa-east-1.amazonaws.com/media/1/a.jpg'

    await send(id, { attachments: [{ content_type: 'image/jpeg', url }, 7] })

    expect(await messagesOf(id)).toMatchObject([
      { attachments: [{ url, contentType: 'image/jpeg' }] },
    ])
  })

  it('takes what the bot wrote, told this way, as the story', async () => {
    const id = store.idOf(await store.open())

    await send(id, { direction: 'outgoing', text: 'Olá!' })

    expect(await messagesOf(id)).toEqual([])
    expect((await store.record(id))?.handoff.transcript).toMatchObject([
      { author: 'BOT', text: 'Olá!' },
    ])
  })

  it('says so when the ticket is not known, or over', async () => {
    const id = store.idOf(await store.open())
    const strange = [
      `${id.slice(0, -1)}~`,
      `${id.slice(0, 28)}${'x'.repeat(22)}`,
      '1',
    ]

    for (const unknown of strange) {
      expect(
        await send(encodeURIComponent(unknown), { text: 'Oi' })
      ).toMatchObject({ status: 404 })
    }

    await store.call(`/${id}/close`, { ticket_id: TICKET })
    expect(await send(id, { text: 'Oi' })).toMatchObject({
      status: 409,
      body: { error: 'ticket_closed' },
    })
  })
})
