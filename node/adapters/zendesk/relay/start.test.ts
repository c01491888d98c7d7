import type { JsonObject } from '../../../domain/json'
import { HOUR_MS } from '../../../domain/time-units'
import {
  attemptWith,
  changed,
  memory,
  now,
  partnerOver,
  startOf,
} from '../testing/fixtures'
import { startWith } from './testing/start-with'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { ManualClock } from '../../../testing/manual-clock'

const users = 'POST /api/v2/users/create_or_update.json'
const tickets = 'POST /api/v2/tickets.json'
const lookup =
  'GET /api/v2/tickets.json?external_id=conversation-1&sort_by=created_at&sort_order=desc'
const audits = 'GET /api/v2/tickets/4014/audits.json?page[size]=100'

const user = answers(201, { user: { id: 7001, name: 'Ana Souza' } })

const listed = (...found: JsonObject[]) =>
  answers(200, { tickets: found, count: found.length, next_page: null })

const ticket = (more: JsonObject = {}): JsonObject => ({
  id: 4014,
  status: 'new',
  requester_id: 7001,
  created_at: '2026-11-22T12:00:01Z',
  ...more,
})

const traces = (...custom: JsonObject[]) =>
  answers(200, {
    audits: custom.map((one, index) => ({
      metadata: { custom: one, system: {} },
      events: [{ type: 'Comment', id: 9001 + index }],
    })),
    meta: { has_more: false },
  })

describe('starting a handoff', () => {
  it('makes the user and the ticket by two calls', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(201, changed(4014, 9001)))
    )

    const delivered = (await startWith(http))._unsafeUnwrap()

    expect(http.json(0)).toEqual({
      user: {
        external_id: 'wa:5511988887777',
        name: 'Ana Souza',
        phone: '+5511988887777',
        skip_verify_email: true,
      },
    })
    expect(http.requests[1]?.headers?.['idempotency-key']).toBe(
      'live-support-handoff-1-7001'
    )
    expect(http.json(1)).toEqual({
      ticket: {
        subject: 'WhatsApp - Ana Souza - Troca de produto',
        external_id: 'conversation-1',
        requester_id: 7001,
        submitter_id: 7001,
        tags: ['vtex-chatbot'],
        custom_fields: [{ id: 501, value: '+5511900000000' }],
        comment: {
          html_body: expect.stringContaining('Cliente: Oi, quero trocar'),
          public: true,
          author_id: 7001,
        },
        metadata: { handoff: 'handoff-1' },
      },
    })
    expect(delivered).toEqual({
      memory,
      partnerReference: '4014',
      updates: [
        {
          kind: 'queued',
          id: 'handoff-1:queued',
          at: '2026-11-22T12:00:00.000Z',
        },
      ],
    })
  })

  it('sends the same ticket again after a try that was surely not taken', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, noAnswer('NOT_SENT')),
      on(users, user),
      on(tickets, answers(201, changed(4014, 9001)))
    )

    const first = (await startWith(http))._unsafeUnwrapErr()
    const second = await startWith(http)

    expect(first).toMatchObject({ kind: 'RETRY', ambiguous: false })
    expect(second.isOk()).toBe(true)
    expect(http.json(3)).toEqual(http.json(1))
    expect(http.requests[3]?.headers).toEqual(http.requests[1]?.headers)
  })

  it('says that a ticket may be there when no answer came', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, noAnswer('AMBIGUOUS'))
    )

    expect((await startWith(http))._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: true,
    })
  })

  it('is sure that no ticket is there when the user could not be made', async () => {
    const http = scriptedHttp(on(users, noAnswer('AMBIGUOUS')))

    expect((await startWith(http))._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
    })
  })

  it.each([
    ['an ambiguous try', { ambiguous: true }],
    ['two hours', { firstTriedAt: new Date(now - 2 * HOUR_MS).toISOString() }],
  ])('takes the ticket that is there already after %s', async (_, attempt) => {
    const http = scriptedHttp(
      on(users, user),
      on(lookup, listed(ticket())),
      on(audits, traces({ handoff: 'handoff-1' }))
    )

    const delivered = (await startWith(http, attempt))._unsafeUnwrap()

    expect(delivered.partnerReference).toBe('4014')
    expect(delivered.memory).toMatchObject({ ownComments: ['9001'] })
    expect(http.left()).toEqual([])
  })

  it.each([
    ['closed', ticket({ status: 'closed' })],
    ["somebody else's", ticket({ requester_id: 7002 })],
    ['from before', ticket({ created_at: '2026-11-22T11:57:00Z' })],
  ])('makes a ticket when the one there is %s', async (_, found) => {
    const http = scriptedHttp(
      on(users, user),
      on(lookup, listed(found)),
      on(tickets, answers(201, changed(4015, 9001)))
    )

    const delivered = (
      await startWith(http, { ambiguous: true })
    )._unsafeUnwrap()

    expect(delivered.partnerReference).toBe('4015')
  })

  it('makes none where it is only looked for one', async () => {
    const none = await startWith(
      scriptedHttp(on(users, user), on(lookup, listed())),
      { ambiguous: true },
      { isOver: true }
    )

    expect(none._unsafeUnwrapErr().kind).toBe('REFUSED')

    const one = await startWith(
      scriptedHttp(
        on(users, user),
        on(lookup, listed(ticket())),
        on(audits, traces({ handoff: 'handoff-1' }))
      ),
      { ambiguous: true },
      { isOver: true }
    )

    expect(one._unsafeUnwrap().partnerReference).toBe('4014')
  })

  it('leaves the ticket of another handoff alone and takes its own', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(lookup, listed(ticket(), ticket({ id: 4016, status: 'solved' }))),
      on(
        'GET /api/v2/tickets/4016/audits.json?page[size]=100',
        traces({ handoff: 'handoff-0' })
      ),
      on(audits, traces({ handoff: 'handoff-1' }))
    )

    const delivered = (
      await startWith(http, { ambiguous: true })
    )._unsafeUnwrap()

    expect(delivered.partnerReference).toBe('4014')
  })

  it.each([
    [
      400,
      {
        error: 'IdempotentRequestError',
        description: "Request parameters don't match the given idempotency key",
      },
    ],
    [409, { error: 'Conflict' }],
  ])(
    'looks for the ticket when the key is taken (%s)',
    async (status, body) => {
      const http = scriptedHttp(
        on(users, user),
        on(tickets, answers(status, body)),
        on(lookup, listed(ticket())),
        on(audits, traces({ handoff: 'handoff-1' }))
      )

      expect((await startWith(http))._unsafeUnwrap().partnerReference).toBe(
        '4014'
      )
    }
  )

  it('goes to no group when Zendesk does not know the one it should go to', async () => {
    const unknown = {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { group: [{ description: 'Group: is invalid' }] },
    }
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(422, unknown)),
      on(tickets, answers(201, changed(4014, 9001)))
    )

    const delivered = await startWith(http, {}, { departmentId: '99' })

    expect(delivered.isOk()).toBe(true)
    expect(http.json(1)).toMatchObject({ ticket: { group_id: 99 } })
    expect(JSON.stringify(http.json(2))).not.toContain('group_id')
    expect(http.requests[2]?.headers?.['idempotency-key']).toBe(
      'live-support-handoff-1-7001-ungrouped'
    )
  })

  it('tries again when the key is taken and no ticket shows', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(409, { error: 'Conflict' })),
      on(lookup, listed())
    )

    expect((await startWith(http))._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: true,
    })
  })
})

describe('a summary too long for one comment', () => {
  const long = {
    transcript: [1, 2, 3].map((line) => ({
      author: 'SHOPPER' as const,
      text: `${line}${'é'.repeat(20_000)}`,
      sentAt: '2026-11-22T11:58:00Z',
    })),
  }

  const update = 'PUT /api/v2/tickets/4014.json'

  it('goes on in further comments of the shopper', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(201, changed(4014, 9001))),
      on(update, answers(200, changed(4014, 9002))),
      on(update, answers(200, changed(4014, 9003)))
    )

    const delivered = (await startWith(http, {}, long))._unsafeUnwrap()

    expect(http.left()).toEqual([])
    expect(delivered.memory).toMatchObject({
      ownComments: ['9001', '9002', '9003'],
    })
    expect(http.json(2)).toMatchObject({
      ticket: { comment: { public: true, author_id: 7001 } },
    })
  })

  it('repeats no part after a failure in between', async () => {
    const clock = new ManualClock(now)
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(201, changed(4014, 9001))),
      on(update, answers(200, changed(4014, 9002))),
      on(
        update,
        answers(429, { error: 'TooManyRequests' }, { 'retry-after': '7' })
      )
    )

    const failure = (await startWith(http, {}, long))._unsafeUnwrapErr()

    expect(failure).toMatchObject({
      kind: 'RETRY',
      ambiguous: true,
      retryAfterMs: 7000,
      memory: { ticketId: '4014' },
    })

    const [, , second, third] = http.requests.map(({ json }) => json)
    const markers = (second as { ticket: { metadata: JsonObject } }).ticket
      .metadata
    const next = scriptedHttp(
      on(audits, traces({ handoff: 'handoff-1' }, markers)),
      on(update, answers(200, changed(4014, 9003)))
    )

    const partner = partnerOver(next, { clock })
    const retried = await partner.start(
      startOf(partner, long),
      attemptWith(failure.memory, { ambiguous: true })
    )

    expect(retried._unsafeUnwrap().partnerReference).toBe('4014')
    expect(next.json(1)).toEqual(third)
    expect(next.left()).toEqual([])
  })

  it('keeps the handoff when Zendesk refuses a part', async () => {
    const http = scriptedHttp(
      on(users, user),
      on(tickets, answers(201, changed(4014, 9001))),
      on(update, answers(422, { error: 'RecordInvalid' }))
    )

    expect((await startWith(http, {}, long))._unsafeUnwrap()).toMatchObject({
      partnerReference: '4014',
    })
  })
})
