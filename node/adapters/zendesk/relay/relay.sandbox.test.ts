import { valueAt } from '../../../../local/sandbox/testing/exchange'
import type { JsonObject } from '../../../domain/json'
import type { PartnerUpdate } from '../../../domain/conversation/outbox/partner-update'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import type {
  Attempt,
  OutgoingMessage,
  PartnerSignal,
} from '../../../ports/partner'
import { attemptWith, handoff, startOf } from '../testing/fixtures'
import { ConnectedZendesk } from '../../../testing/partner-sandbox/connected-zendesk'

let store: ConnectedZendesk
let memory: JsonObject
let ticketId: string
let seen: Set<string>

const keep = (delivered: Delivered): void => {
  memory = delivered.memory
  ticketId = delivered.partnerReference ?? ticketId
}

const now = (more: Partial<Attempt> = {}): Attempt =>
  attemptWith(memory, { firstTriedAt: new Date().toISOString(), ...more })

const start = (more: Partial<Attempt> = {}, changes = {}) => {
  const partner = store.partner()

  return partner.start(startOf(partner, changes), now(more))
}

const message = (
  id: string,
  text: string,
  attachments: OutgoingMessage['message']['attachments'] = []
): OutgoingMessage => ({
  id,
  message: {
    kind: 'message',
    text,
    attachments,
    sentAt: new Date().toISOString(),
  },
})

const send = (messages: OutgoingMessage[], more: Partial<Attempt> = {}) =>
  store.partner().send(messages, now(more))

const agent = (action: string, input: object): Promise<unknown> =>
  store.page(`/agent/tickets/${ticketId}/${action}`, input)

/** What a signal brings. */
const answer = async (signal: PartnerSignal): Promise<PartnerUpdate[]> => {
  const fetched = (
    await store.partner().fetchUpdates(
      {
        partnerReference: ticketId,
        seen,
        withStatus: signal.fetch?.withStatus ?? false,
      },
      { memory, timeoutMs: 8000 }
    )
  )._unsafeUnwrap()

  memory = fetched.memory
  fetched.updates.forEach(({ id }) => seen.add(id))

  return fetched.updates
}

const heard = async (): Promise<PartnerUpdate[]> => {
  await store.sandbox.idle()

  const updates: PartnerUpdate[] = []

  for (const signal of store.signals.splice(0)) {
    updates.push(...(await answer(signal)))
  }

  return updates
}

const comments = async (): Promise<unknown[]> => {
  const answered = await store.api('GET', `/tickets/${ticketId}/comments.json`)
  const list = valueAt(answered, 'comments')

  return Array.isArray(list) ? list : []
}

const bodies = async (): Promise<unknown[]> =>
  (await comments()).map((comment) => valueAt(comment, 'body'))

const tickets = async (): Promise<unknown> =>
  valueAt(
    await store.api('GET', '/tickets.json?external_id=conversation-1'),
    'tickets'
  )

beforeEach(async () => {
  store = await ConnectedZendesk.open()
  memory = {}
  seen = new Set()
  await store.apply()
  store.signals.splice(0)
})

afterEach(() => store.close())

describe('a conversation', () => {
  beforeEach(async () => {
    keep((await start())._unsafeUnwrap())
  })

  it('reaches the agent as a ticket with a summary of the conversation', async () => {
    const ticket = valueAt(
      await store.api('GET', `/tickets/${ticketId}`),
      'ticket'
    )
    const user = valueAt(
      await store.api(
        'GET',
        `/users/${String(valueAt(ticket, 'requester_id'))}`
      ),
      'user'
    )

    expect(ticket).toMatchObject({
      external_id: 'conversation-1',
      tags: ['vtex-chatbot'],
      subject: 'WhatsApp - Ana Souza - Troca de produto',
    })
    expect(valueAt(ticket, 'custom_fields')).toContainEqual({
      id: Number(store.connection.provisioned?.ticketFieldId),
      value: '+5511900000000',
    })
    expect(user).toMatchObject({
      name: 'Ana Souza',
      phone: '+5511988887777',
      role: 'end-user',
    })
    expect(await comments()).toEqual([
      expect.objectContaining({
        author_id: valueAt(user, 'id'),
        public: true,
        body: expect.stringContaining('Oi, quero trocar'),
      }),
    ])
    expect(await heard()).toEqual([])
  })

  it('goes both ways, files included, and ends after the last words', async () => {
    keep(
      (
        await send([
          message('m1', 'Olha a foto', [
            {
              url: 'https://media.weni.ai/media/1.jpg',
              contentType: 'image/jpeg',
              fileName: 'foto.jpg',
            },
          ]),
          message('m2', 'Viu?'),
        ])
      )._unsafeUnwrap()
    )

    expect((await comments()).at(-1)).toMatchObject({
      body: 'Olha a foto\nViu?',
      attachments: [expect.objectContaining({ file_name: 'foto.jpg' })],
    })

    await agent('reply', {
      body: 'Vi, sim! Segue a etiqueta.',
      files: [
        {
          name: 'etiqueta.pdf',
          contentType: 'application/pdf',
          base64: Buffer.from('pdf').toString('base64'),
        },
      ],
    })

    const [said, ...more] = await heard()

    expect(more).toEqual([])
    expect(said).toMatchObject({
      kind: 'message',
      text: 'Vi, sim! Segue a etiqueta.',
      agent: { name: 'Carla Mendes' },
      attachments: [{ fileName: 'etiqueta.pdf' }],
    })

    await agent('reply', { body: 'só para nós', public: false })
    await agent('reply', { body: 'Até logo!', status: 'solved' })

    const last = await heard()

    expect(last.map(({ kind }) => kind)).toEqual(['message', 'closed'])
    expect(last[0]).toMatchObject({ text: 'Até logo!' })
  })

  it('opens the agent’s file for whoever has our link', async () => {
    await agent('reply', {
      body: 'Segue',
      files: [
        {
          name: 'nota.txt',
          contentType: 'text/plain',
          base64: Buffer.from('nota').toString('base64'),
        },
      ],
    })
    await store.page('/settings', { private_attachments: true })

    const url = String(
      valueAt((await comments()).at(-1), 'attachments.0.content_url')
    )
    const { stream } = (
      await store.partner().openFile(url, 5000)
    )._unsafeUnwrap()
    const chunks: Buffer[] = []

    for await (const chunk of stream) chunks.push(Buffer.from(chunk))

    expect(Buffer.concat(chunks).toString()).toBe('nota')
  })

  it('is ended by the shopper with a note that only agents see', async () => {
    const ended = await store
      .partner()
      .end({ kind: 'end', reason: 'SHOPPER_LEFT' }, now())

    expect(ended.isOk()).toBe(true)
    expect((await comments()).at(-1)).toMatchObject({
      public: false,
      body: 'O cliente encerrou a conversa no WhatsApp.',
    })
    expect(
      valueAt(await store.api('GET', `/tickets/${ticketId}`), 'ticket.status')
    ).toBe('solved')
  })

  it('goes on in a follow-up ticket when the first one is closed', async () => {
    const first = ticketId

    await agent('status', { status: 'closed' })
    keep((await send([message('m1', 'Voltei')]))._unsafeUnwrap())

    expect(ticketId).not.toBe(first)
    expect(await bodies()).toEqual(expect.arrayContaining(['Voltei']))
    expect(
      valueAt(await store.api('GET', `/tickets/${ticketId}`), 'ticket')
    ).toMatchObject({
      external_id: 'conversation-1',
      tags: expect.arrayContaining(['vtex-chatbot']),
    })

    store.signals.splice(0)
    await agent('reply', { body: 'Oi de novo' })
    expect(await heard()).toMatchObject([{ text: 'Oi de novo' }])
  })

  it('goes on in a new ticket when the first one was deleted', async () => {
    const first = ticketId

    await store.api('DELETE', `/tickets/${first}.json`)
    keep((await send([message('m1', 'Alô?')]))._unsafeUnwrap())

    expect(ticketId).not.toBe(first)
    expect(await bodies()).toEqual(['Alô?'])
  })

  it('leaves the agent’s tags alone', async () => {
    await agent('tags', { tags: ['vtex-chatbot', 'vip'] })
    await send([message('m1', 'Oi')])

    expect(
      valueAt(await store.api('GET', `/tickets/${ticketId}`), 'ticket.tags')
    ).toEqual(['vtex-chatbot', 'vip'])
  })

  it.each(['reset-after', 'reset-before'])(
    'writes a message once though the answer was lost (%s)',
    async (kind) => {
      await store.fault({
        kind,
        match: { method: 'PUT', path: `/tickets/${ticketId}` },
      })

      const lost = await send([message('m1', 'Uma vez')])

      expect(lost._unsafeUnwrapErr()).toMatchObject({ ambiguous: true })

      keep(
        (
          await send([message('m1', 'Uma vez'), message('m2', 'E outra')], {
            ambiguous: true,
          })
        )._unsafeUnwrap()
      )

      const written = (await bodies()).slice(1).join('\n')

      expect(written).toBe('Uma vez\nE outra')
    }
  )

  it('follows a closed ticket once though the answer was lost', async () => {
    await agent('status', { status: 'closed' })
    await store.fault({
      kind: 'reset-after',
      match: { method: 'POST', path: '/tickets' },
    })

    const lost = await send([message('m1', 'Voltei')])

    expect(lost._unsafeUnwrapErr()).toMatchObject({ ambiguous: true })

    keep(
      (
        await send([message('m1', 'Voltei'), message('m2', 'Oi?')], {
          ambiguous: true,
        })
      )._unsafeUnwrap()
    )

    expect(await tickets()).toHaveLength(2)
    expect((await bodies()).slice(-2)).toEqual(['Voltei', 'Oi?'])
  })
})

describe('a handoff', () => {
  it.each(['reset-after', 'reset-before'])(
    'opens one ticket though the answer was lost (%s)',
    async (kind) => {
      await store.fault({
        kind,
        match: { method: 'POST', path: '/tickets' },
      })

      expect((await start())._unsafeUnwrapErr()).toMatchObject({
        ambiguous: true,
      })

      keep((await start({ ambiguous: true }))._unsafeUnwrap())

      expect(await tickets()).toHaveLength(1)
    }
  )

  it('opens one ticket when its start is simply repeated', async () => {
    keep((await start())._unsafeUnwrap())

    const first = ticketId

    memory = {}
    keep((await start())._unsafeUnwrap())

    expect(ticketId).toBe(first)
    expect(await tickets()).toHaveLength(1)
  })

  it('opens a ticket of its own beside the solved one of an earlier handoff', async () => {
    keep((await start())._unsafeUnwrap())

    const first = ticketId
    const partner = store.partner()

    await agent('status', { status: 'solved' })
    memory = {}
    keep(
      (
        await partner.start(
          startOf(partner, { handoffId: 'handoff-2' }),
          now({ ambiguous: true })
        )
      )._unsafeUnwrap()
    )

    expect(ticketId).not.toBe(first)
  })

  it.each([
    ['group', { departmentId: '99' }],
    ['number', { shopper: { ...handoff.shopper, phoneNumber: '+5511' } }],
  ])('goes on though Zendesk takes no such %s', async (_, more) => {
    await store.page('/settings', { end_user_phone_number_validation: true })

    expect((await start({}, more)).isOk()).toBe(true)
  })
})
