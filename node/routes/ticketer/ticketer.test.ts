import { TICKET, ticket, weniStore } from './testing/weni-store'
import type { WeniStore } from './testing/weni-store'

let store: WeniStore

beforeEach(async () => {
  store = await weniStore()
})

afterEach(() => store.server.close())

const other = '99999999-2222-4333-8444-555555555555'

const startOf = async (externalId: string) => {
  const record = await store.record(externalId)
  const start = record?.handoff.commands[0]?.payload

  return start?.kind === 'start' ? start : undefined
}

describe('who may call', () => {
  it.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: 'Bearer lsb_other' }],
    ['another scheme', { authorization: 'Basic lsb_other' }],
  ])('with %s nobody is let in', async (_what, headers) => {
    for (const path of [
      '',
      '/x/messages',
      '/x/close',
      '/x/reopen',
      '/x/history',
    ]) {
      const { status, body } = await store.call(path, ticket(), headers)

      expect({ status, error: body.error }).toEqual({
        status: 401,
        error: 'unauthorized',
      })
    }
  })

  it('is Weni only where Weni is connected', async () => {
    await store.server.close()
    store = await weniStore(({ bot }) => {
      bot.connection = {
        kind: 'POLLING',
        changedAt: '2026-11-01T00:00:00.000Z',
        changedBy: 'ana',
      }
    })

    expect(await store.open()).toMatchObject({
      status: 403,
      body: { error: 'not_connected' },
    })
  })
})

describe('POST /v1/tickets', () => {
  it('answers a string of ours, and remembers where Weni is called', async () => {
    const answer = await store.open()
    const id = store.idOf(answer)
    const { bot } = await store.settings()

    expect(answer.status).toBe(201)
    expect(id).toMatch(/^weni-[\w-]{22}\.[\w-]{22}$/)
    expect(bot.learnedAddress).toMatch(/^https:\/\/flows\.weni\.ai\/mr\//)
    expect(bot.firstCallAt).toBeDefined()
    expect(await store.record(id)).toMatchObject({
      shopper: { phoneNumber: '+5511988887777', name: 'Ana', locale: 'pt' },
      accountPhoneNumber: '+551140028922',
      handoff: { status: 'REQUESTED' },
      tickets: [{ externalId: id, ticketId: TICKET }],
    })
    expect((await startOf(id))?.reason).toBe('Support\nQuero falar com alguém')
  })

  it('answers the same for the same ticket, also at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => store.open()))
    const ids = new Set(answers.map(store.idOf))

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(ids.size).toBe(1)
    expect((await store.record([...ids][0]!))?.tickets).toHaveLength(1)
  })

  it('joins a second ticket of the shopper to the open handoff, with the ninth digit or without', async () => {
    const first = store.idOf(await store.open())
    const second = store.idOf(
      await store.open({
        ticket_id: other,
        contact: { urn: 'whatsapp:551188887777' },
      })
    )
    const record = await store.record(second)

    expect(second).not.toBe(first)
    expect(record?.former).toEqual([])
    expect(record?.tickets).toMatchObject([
      { externalId: first, handoffId: record?.handoff.id },
      { externalId: second, handoffId: record?.handoff.id },
    ])
  })

  it('does not open a handoff again for a ticket that is over', async () => {
    const id = store.idOf(await store.open())

    await store.call(`/${id}/close`, { ticket_id: TICKET })
    const before = await store.record(id)
    const again = await store.open()

    expect(store.idOf(again)).toBe(id)
    expect((await store.record(id))?.handoff.id).toBe(before?.handoff.id)
  })

  it.each([
    [
      'a user id of WhatsApp',
      { contact: { urn: 'whatsapp:BR.1349abc?channel=1' } },
    ],
    [
      'an urn in the list alone',
      { contact: { urns: ['whatsapp:5511988887777'] } },
    ],
    [
      'nothing but what is needed',
      {
        topic: undefined,
        body: undefined,
        metadata: undefined,
        opened_at: undefined,
      },
    ],
    [
      'wrong types where nothing depends on them',
      {
        topic: 7,
        body: 8,
        assignee: [],
        metadata: 'x',
        opened_at: 9,
        extra: { deep: [1] },
      },
    ],
    [
      'a wrong address for callbacks',
      { metadata: { webhook_base_url: 'https://evil.example/' } },
    ],
    [
      'a huge name and reason',
      {
        contact: { urn: 'whatsapp:5511988887777', name: 'n'.repeat(50_000) },
        body: 'b'.repeat(100_000),
      },
    ],
  ])('takes a ticket with %s', async (_what, more) => {
    const answer = await store.open(more)

    expect(answer.status).toBe(201)
    expect(await store.record(store.idOf(answer))).toBeDefined()
  })

  it('shows the protocol that Weni puts into JSON, and never the JSON', async () => {
    const answer = await store.open({
      body: JSON.stringify({ history_after: '2026-11-01', protocol: 'P-77' }),
    })

    expect((await startOf(store.idOf(answer)))?.reason).toBe(
      'Support\nProtocolo: P-77'
    )
  })

  it.each([
    ['an empty body', ''],
    ['no JSON', '{"ticket_id"'],
    ['a list', '[]'],
    ['no ticket_id', JSON.stringify(ticket({ ticket_id: undefined }))],
    ['a ticket_id that is no uuid', JSON.stringify(ticket({ ticket_id: 'x' }))],
    ['nobody to speak with', JSON.stringify(ticket({ contact: {} }))],
    ['a contact of a wrong type', JSON.stringify(ticket({ contact: 'Ana' }))],
  ])('refuses %s, and keeps nothing of it', async (_what, body) => {
    const { status, body: answer } = await store.call('', body)

    expect({ status, error: answer.error }).toEqual({
      status: 400,
      error: 'invalid_request',
    })
    expect(store.idOf(await store.open())).toMatch(/^weni-/)
  })

  it('refuses a body over 1 MB', async () => {
    expect(await store.open({ body: 'x'.repeat(1024 * 1024) })).toMatchObject({
      status: 413,
      body: { error: 'payload_too_large' },
    })
  })
})

describe('while support is closed', () => {
  const closedStore = async (whenClosed: 'SAY' | 'REFUSE') => {
    await store.server.close()
    store = await weniStore(({ general, bot }) => {
      general.openingHours = []
      general.unavailabilityMessage = 'Voltamos logo.'
      bot.connection!.whenClosed = whenClosed
    })
  }

  it('takes the ticket, says the words and gives it back', async () => {
    await closedStore('SAY')

    const answer = await store.open()
    const record = await store.record(store.idOf(answer))

    expect(answer.status).toBe(201)
    expect(record?.handoff).toMatchObject({
      status: 'CLOSED',
      closeReason: 'NO_AGENT_AVAILABLE',
      commands: [],
    })
    expect(record?.toBot.map(({ payload }) => payload.type)).toEqual([
      'handoff.unavailable',
      'handoff.closed',
    ])
    expect(record?.toBot[0]?.payload.text).toMatch(/^Voltamos logo\.\n.+/)
  })

  it('takes a contact where the merchant takes those, and says that an answer follows', async () => {
    await store.server.close()
    store = await weniStore(({ general }) => {
      general.openingHours = []
      general.outsideHours = 'TAKE_CONTACT'
      general.unavailabilityMessage = 'Voltamos logo.'
    })

    const [first, again] = [await store.open(), await store.open()]
    const record = await store.record(store.idOf(first))

    expect([first.status, again.status]).toEqual([201, 201])
    expect(record?.handoff).toMatchObject({ status: 'REQUESTED' })
    expect(record?.toBot).toMatchObject([
      {
        payload: {
          type: 'handoff.unavailable',
          text: expect.stringMatching(/^Voltamos logo\.\n[^]+Registramos/),
        },
      },
    ])
  })

  it('says them once, however often the ticket comes', async () => {
    await closedStore('SAY')
    await Promise.all([store.open(), store.open()])

    const record = await store.record(store.idOf(await store.open()))

    expect(record?.toBot).toHaveLength(2)
    expect(record?.tickets).toHaveLength(1)
  })

  it('refuses it for good with a code, where the flow has words of its own', async () => {
    await closedStore('REFUSE')

    expect(await store.open()).toMatchObject({
      status: 422,
      body: {
        error: 'outside_opening_hours',
        message: expect.stringContaining('Voltamos logo.'),
      },
    })
  })
})
