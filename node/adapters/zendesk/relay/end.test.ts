import type { CloseReason } from '../../../domain/handoff/handoff-state'
import type { Attempt } from '../../../ports/partner'
import {
  attemptWith,
  changed,
  closedTicket,
  memory,
  notFound,
  partnerOver,
} from '../testing/fixtures'
import type { Exchange } from '../testing/scripted-http'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'

const update = 'PUT /api/v2/tickets/4014.json'
const audits = 'GET /api/v2/tickets/4014/audits.json?page[size]=100'

const end = async (
  script: Exchange[],
  attempt: Partial<Attempt> = {},
  reason: CloseReason = 'SHOPPER_LEFT'
) => {
  const http = scriptedHttp(...script)
  const ended = await partnerOver(http).end(
    { kind: 'end', reason },
    attemptWith(memory, attempt)
  )

  expect(http.left()).toEqual([])

  return { http, ended }
}

const needsField = {
  error: 'RecordInvalid',
  description: 'Record validation errors',
  details: {
    base: [
      { description: 'Motivo: is required when solving', ticket_field_id: 9 },
    ],
  },
}

describe('ending from the other side', () => {
  it('notes it for the agents only and solves the ticket, in one call', async () => {
    const { http, ended } = await end([
      on(update, answers(200, changed(4014, 9002))),
    ])

    expect(http.json(0)).toEqual({
      ticket: {
        status: 'solved',
        comment: {
          html_body: 'O cliente encerrou a conversa no WhatsApp.',
          public: false,
        },
        metadata: { handoff: 'handoff-1', messages: 'end' },
      },
    })
    expect(ended._unsafeUnwrap()).toEqual({ memory })
  })

  it.each<[CloseReason, string]>([
    ['BOT_CANCELLED', 'O bot ou a loja cancelou a solicitação de atendimento.'],
    [
      'EXPIRED',
      'A conversa foi encerrada porque ninguém escreveu por muito tempo.',
    ],
  ])('says why: %s', async (reason, html_body) => {
    const { http } = await end(
      [on(update, answers(200, changed(4014, 9002)))],
      {},
      reason
    )

    expect(http.json(0)).toMatchObject({ ticket: { comment: { html_body } } })
  })

  it('leaves the note alone when the account wants more to solve a ticket', async () => {
    const { http, ended } = await end([
      on(update, answers(422, needsField)),
      on(update, answers(200, changed(4014, 9002))),
    ])

    expect(ended.isOk()).toBe(true)
    expect(http.json(1)).not.toHaveProperty('ticket.status')
    expect(http.json(1)).toMatchObject({
      ticket: { comment: { public: false } },
    })
  })

  it.each([
    ['closed', answers(422, closedTicket)],
    ['deleted', answers(404, notFound)],
  ])('needs nothing more when the ticket is %s', async (_, reply) => {
    const { ended } = await end([on(update, reply)])

    expect(ended.isOk()).toBe(true)
  })

  it('needs nothing when there never was a ticket', async () => {
    const { ended } = await end([], { memory: {} })

    expect(ended._unsafeUnwrap()).toEqual({ memory: {} })
  })

  it('is not noted twice after an ambiguous try', async () => {
    const first = await end([on(update, noAnswer('AMBIGUOUS'))])

    expect(first.ended._unsafeUnwrapErr()).toMatchObject({ ambiguous: true })

    const { ended } = await end(
      [
        on(
          audits,
          answers(200, {
            audits: [
              {
                metadata: {
                  custom: { handoff: 'handoff-1', messages: 'end' },
                },
                events: [],
              },
            ],
          })
        ),
      ],
      { ambiguous: true }
    )

    expect(ended.isOk()).toBe(true)
  })

  it('is noted after an ambiguous try that did not arrive', async () => {
    const { ended } = await end(
      [
        on(audits, answers(200, { audits: [] })),
        on(update, answers(200, changed(4014, 9002))),
      ],
      { ambiguous: true }
    )

    expect(ended.isOk()).toBe(true)
  })
})
