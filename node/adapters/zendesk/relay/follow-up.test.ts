import { changed, closedTicket, memory, notFound } from '../testing/fixtures'
import { answers, noAnswer, on } from '../testing/scripted-http'
import { markerOf } from './chunks'
import {
  UPDATE,
  CREATE,
  AUDITS,
  LOOKUP,
  message,
  arrived,
  send,
  bodies,
} from './testing/send-messages'

describe('a ticket that takes no more', () => {
  it.each([
    ['closed', answers(422, closedTicket), { via_followup_source_id: 4014 }],
    ['deleted', answers(404, notFound), {}],
  ])('is followed by another when it is %s', async (_, reply, more) => {
    const { http, sent } = await send(
      [on(UPDATE, reply), on(CREATE, answers(201, changed(5000, 9100)))],
      [message('m1', 'Ainda aí?')]
    )

    expect(http.requests[1]?.headers?.['idempotency-key']).toBe(
      'live-support-handoff-1-after-4014'
    )
    expect(http.json(1)).toEqual({
      ticket: {
        ...memory.ticket,
        ...more,
        requester_id: 7001,
        submitter_id: 7001,
        comment: { html_body: 'Ainda aí?', public: true, author_id: 7001 },
        metadata: { handoff: 'handoff-1', messages: markerOf('m1') },
      },
    })
    expect(sent._unsafeUnwrap()).toEqual({
      files: {},
      partnerReference: '5000',
      memory: {
        ...memory,
        ticketId: '5000',
        ownComments: ['9001', '9100'],
      },
    })
  })

  it.each([
    ['closed', answers(422, closedTicket)],
    ['deleted', answers(404, notFound)],
  ])(
    'is followed by none when it is %s and the handoff is over',
    async (_, reply) => {
      const { sent } = await send(
        [on(UPDATE, reply)],
        [message('m1', 'Ainda aí?')],
        { isOver: true }
      )

      expect(sent._unsafeUnwrapErr()).toMatchObject({ kind: 'ENDED' })
    }
  )

  const successor = answers(200, {
    tickets: [
      {
        id: 5000,
        status: 'open',
        requester_id: 7001,
        created_at: '2026-11-22T12:00:01Z',
      },
      {
        id: 4014,
        status: 'open',
        requester_id: 7001,
        created_at: '2026-11-22T11:00:00Z',
      },
    ],
  })

  const successorAudits = on(
    'GET /api/v2/tickets/5000/audits.json?page[size]=100',
    arrived(markerOf('m1'))
  )

  it('is not followed twice after an ambiguous try', async () => {
    const { http, sent } = await send(
      [
        on(AUDITS, arrived()),
        on(UPDATE, answers(422, closedTicket)),
        on(LOOKUP, successor),
        successorAudits,
        successorAudits,
        on('PUT /api/v2/tickets/5000.json', answers(200, changed(5000, 9101))),
      ],
      [message('m1', 'Ainda aí?'), message('m2', 'Oi?')],
      { ambiguous: true }
    )

    expect(bodies(http).at(-1)).toBe('Oi?')
    expect(sent._unsafeUnwrap().partnerReference).toBe('5000')
  })

  it('is not followed twice when the key is taken by another text', async () => {
    const { sent } = await send(
      [
        on(UPDATE, answers(422, closedTicket)),
        on(CREATE, answers(400, { error: 'IdempotentRequestError' })),
        on(LOOKUP, successor),
        successorAudits,
        successorAudits,
      ],
      [message('m1', 'Ainda aí?')]
    )

    expect(sent._unsafeUnwrap().partnerReference).toBe('5000')
  })

  it('is followed later when nobody knows what became of the follow-up', async () => {
    const { sent } = await send(
      [
        on(UPDATE, answers(422, closedTicket)),
        on(CREATE, noAnswer('AMBIGUOUS')),
      ],
      [message('m1', 'Ainda aí?')]
    )

    expect(sent._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: true,
    })
  })
})
