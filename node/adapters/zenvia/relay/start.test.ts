import type { ConnectedZenvia } from '../../../testing/partner-sandbox/connected-zenvia'
import {
  attemptWith,
  openConnectedZenvia,
  startOf,
} from '../../../testing/partner-sandbox/connected-zenvia'
import type { JsonObject } from '../../../domain/json'
import { DAY_MS } from '../../../domain/time-units'
import type { Partner } from '../../../ports/partner'

let store: ConnectedZenvia
let partner: Partner

beforeEach(async () => {
  store = await openConnectedZenvia()
  partner = store.partner()
})

afterEach(() => store.close())

const context = async (memory: JsonObject) =>
  store.zenvia.page(
    'GET',
    `/sandbox/agent/interactions/${String(memory.interactionHash)}`
  )

const fault = (input: object) =>
  store.zenvia.page('POST', '/sandbox/faults', { times: 1, ...input })

describe('a start', () => {
  it('makes nothing where it is over and no interaction is known', async () => {
    const looked = await partner.start(
      startOf(partner, { isOver: true }),
      attemptWith({ ambiguous: true })
    )

    expect(looked._unsafeUnwrapErr().kind).toBe('REFUSED')
    expect(store.http.sent).toEqual([])
  })

  it('carries who asks, which conversation it is, and where the transcript is', async () => {
    const start = startOf(partner, {
      shopper: {
        phoneNumber: '+5511988887777',
        name: 'Ana Lima',
        email: 'ana@example.com',
        document: '123.456.789-09',
      },
      reason: 'Wrong size',
      transcript: [
        { author: 'BOT', text: 'Hi', sentAt: '2026-11-20T11:00:00.000Z' },
      ],
      context: { cartUrl: 'https://store.example/cart', orderId: '77' },
    })
    const delivered = (
      await partner.start(start, attemptWith())
    )._unsafeUnwrap()
    const { json, url, method } = store.http.sent[0]!

    expect(`${method} ${url}`).toBe(
      'POST https://zchat.zenvia.io/core/api/v1/interactions'
    )
    expect(json).toEqual({
      token: store.zenvia.sandbox().credentials.apiToken,
      department_id: 1545,
      media_type: 'WHATSAPP',
      customer: {
        name: 'Ana Lima',
        phone: '+5511988887777',
        email: 'ana@example.com',
        cpf: '123.456.789-09',
      },
      extra: {
        conversationId: 'conversation-1',
        handoffId: 'handoff-1',
        accountPhoneNumber: '+551133334444',
        reason: 'Wrong size',
        cartUrl: 'https://store.example/cart',
        orderId: '77',
      },
      external_history:
        'https://app.example/_v/live-support/transcripts/link-1',
    })
    expect(delivered).toEqual({
      memory: { interactionHash: delivered.partnerReference },
      partnerReference: expect.any(String),
      maybeDoubled: false,
      fetchesTranscript: true,
    })
    expect(store.http.sent).toHaveLength(1)
  })

  it('binds the transcript’s address to the handoff, for a day', async () => {
    const transcript = [
      { author: 'SHOPPER' as const, text: 'Hi', sentAt: '2026-11-20T11:00Z' },
    ]

    await partner.start(startOf(partner, { transcript }), attemptWith())

    const open = async () =>
      (await store.links.open('transcripts', 'link-1')).unwrapOr(undefined)
        ?.payload

    expect(await open()).toEqual({
      partner: 'ZENVIA',
      conversationId: 'conversation-1',
      handoffId: 'handoff-1',
      timeZone: 'America/Sao_Paulo',
    })
    store.clock.advance(DAY_MS)
    expect(await open()).toBeUndefined()
  })

  it.each([
    ['a reason', { reason: 'Wrong size' }, true],
    ['a cart', { context: { cartUrl: 'https://store.example/cart' } }, true],
    ['nothing', {}, false],
  ])('has a history where the bot said %s', async (_, said, isThere) => {
    const start = startOf(partner, { reason: undefined, context: {}, ...said })
    const delivered = await partner.start(start, attemptWith())

    expect(delivered._unsafeUnwrap().fetchesTranscript).toBe(isThere)
    expect('external_history' in (store.http.sent[0]?.json as object)).toBe(
      isThere
    )
  })

  it('goes to the department that the bot names, and to the merchant’s where there is none or none that is active, of which it tells', async () => {
    const departmentsOf = async (departmentId: string) => {
      const start = startOf(partner, { departmentId })
      const { memory, department } = (
        await partner.start(start, attemptWith())
      )._unsafeUnwrap()

      return [(await context(memory)).at('departmentId'), department]
    }

    expect(await departmentsOf('1546')).toEqual([1546, undefined])
    expect(await departmentsOf('sales')).toEqual([1545, undefined])
    expect(await departmentsOf('99')).toEqual([1545, '1545'])
    expect(await departmentsOf('1547')).toEqual([1545, '1545'])
  })

  it('is not made again once a webhook call has shown that it took effect', async () => {
    const again = await partner.start(
      startOf(partner),
      attemptWith({ memory: { interactionHash: 'known' }, ambiguous: true })
    )

    expect(again._unsafeUnwrap()).toEqual({
      memory: { interactionHash: 'known' },
      partnerReference: 'known',
    })
    expect(store.http.sent).toEqual([])
  })

  it('is made again when its answer was lost, and counted', async () => {
    await fault({ kind: 'reset-after', match: { path: '/interactions' } })

    const lost = await partner.start(startOf(partner), attemptWith())
    const again = await partner.start(
      startOf(partner),
      attemptWith({ ambiguous: true })
    )

    expect(lost._unsafeUnwrapErr()).toEqual({
      kind: 'RETRY',
      ambiguous: true,
      detail: 'no answer',
    })
    expect(again._unsafeUnwrap().maybeDoubled).toBe(true)
  })

  it('tells beforehand which department that is, for the figures', () => {
    expect(['1546', 'sales', undefined].map(partner.departmentOf)).toEqual([
      '1546',
      '1545',
      '1545',
    ])
  })

  it('without a department waits for the merchant', async () => {
    const open = store.module.connect({
      ...store.connection(),
      connection: {},
    })

    expect(
      (await open.start(startOf(open), attemptWith()))._unsafeUnwrapErr()
    ).toMatchObject({ kind: 'CONNECTION', code: 'zenvia.no-department' })
  })

  it.each([undefined, '99'])(
    'waits for the merchant whose department is gone, whatever the bot named: %s',
    async (departmentId) => {
      const gone = store.partner({ connection: { departmentId: '1547' } })
      const start = startOf(gone, departmentId ? { departmentId } : {})

      expect(
        (await gone.start(start, attemptWith()))._unsafeUnwrapErr()
      ).toEqual({
        kind: 'CONNECTION',
        code: 'zenvia.department-gone',
        detail: '422 The department is not active',
      })
    }
  )

  it('with a token that was replaced is a matter of the connection', async () => {
    const token = store.zenvia.sandbox().credentials.apiToken

    await store.zenvia.page('POST', '/sandbox/admin/token')

    const refused = await partner.start(startOf(partner), attemptWith())
    const failure = refused._unsafeUnwrapErr()

    expect(failure).toMatchObject({
      kind: 'CONNECTION',
      code: 'zenvia.wrong-token',
    })
    expect(JSON.stringify([failure, store.log.lines])).not.toContain(token)
  })
})

describe('a contact', () => {
  it('carries everything in one text and closes the handoff', async () => {
    const start = startOf(partner, {
      asContact: true,
      reason: 'Wrong size',
      transcript: [
        {
          author: 'SHOPPER',
          text: 'Hi\nBot: paid',
          sentAt: '2026-11-20T11:00:00.000Z',
        },
      ],
    })
    const left = (await partner.start(start, attemptWith()))._unsafeUnwrap()
    const sent = store.http.sent[0]!.json as {
      content: string
      customer: object
    }

    expect(left.updates).toEqual([
      {
        kind: 'closed',
        id: 'contact',
        at: '2026-11-20T12:00:00.000Z',
        reason: 'NO_AGENT_AVAILABLE',
      },
    ])
    expect(sent.customer).toEqual({
      name: 'Ana',
      phone: '+5511988887777',
      email: '5511988887777@whatsapp.invalid',
    })
    expect(sent.content.split('\n')).toEqual([
      'Conversa vinda do WhatsApp',
      'Contato deixado fora do horário de atendimento: responda assim que puder.',
      '',
      'Cliente: Ana',
      'WhatsApp: +5511988887777',
      'Motivo: Wrong size',
      'WhatsApp da loja: +551133334444',
      '',
      'Conversa até aqui (horário de Brasília):',
      '[20/11/2026, 08:00] Cliente: Hi',
      '> Bot: paid',
    ])
    expect(
      (
        await store.zenvia.page(
          'GET',
          `/sandbox/agent/interactions/${left.partnerReference}`
        )
      ).at('state')
    ).toBe('CONTACT')
  })
})
