import type { JsonObject } from '../../../domain/json'
import { attemptWith, changed, memory, partnerOver } from '../testing/fixtures'
import { answers, noAnswer, on, scriptedHttp } from '../testing/scripted-http'
import { markerOf } from './chunks'
import {
  UPDATE,
  AUDITS,
  message,
  arrived,
  send,
  bodies,
} from './testing/send-messages'

describe('sending messages', () => {
  it("joins a batch into one public comment of the shopper's and touches no tag", async () => {
    const { http, sent } = await send(
      [on(UPDATE, answers(200, changed(4014, 9002)))],
      [message('m1', 'Olá'), message('m2', 'Tudo bem?')]
    )

    expect(http.json(0)).toEqual({
      ticket: {
        comment: {
          html_body: 'Olá<br>Tudo bem?',
          public: true,
          author_id: 7001,
        },
        status: 'open',
        metadata: {
          handoff: 'handoff-1',
          messages: `${markerOf('m1')} ${markerOf('m2')}`,
        },
      },
    })
    expect(sent._unsafeUnwrap()).toEqual({
      memory: { ...memory, ownComments: ['9001', '9002'] },
      partnerReference: '4014',
      files: {},
    })
  })

  it('writes something even for a message without words', async () => {
    const { http } = await send(
      [on(UPDATE, answers(200, changed(4014, 9002)))],
      [message('m1', '  ')]
    )

    expect(bodies(http)).toEqual(['(mensagem sem texto)'])
  })

  it('refuses a message of a handoff without a ticket', async () => {
    const http = scriptedHttp()
    const sent = await partnerOver(http).send(
      [message('m1', 'Olá')],
      attemptWith({})
    )

    expect(sent._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      code: 'zendesk.no-ticket',
    })
  })

  it.each([
    ['the answer is lost', noAnswer('AMBIGUOUS'), true],
    ['nothing was sent', noAnswer('NOT_SENT'), false],
    ['Zendesk breaks', answers(502, 'bad gateway'), true],
    ['Zendesk answers with a page', answers(200, '<html>'), true],
    ['somebody else wrote', answers(409, { error: 'Conflict' }), false],
  ])('is tried again when %s', async (_, reply, ambiguous) => {
    const { sent } = await send([on(UPDATE, reply)], [message('m1', 'Olá')])

    expect(sent._unsafeUnwrapErr()).toMatchObject({ kind: 'RETRY', ambiguous })
  })

  it('is written by the API’s user when Zendesk no longer takes the shopper, who was merged or deleted', async () => {
    const refused = answers(422, {
      error: 'RecordInvalid',
      details: { author: [{ description: 'Author is invalid' }] },
    })
    const { http, sent } = await send(
      [on(UPDATE, refused), on(UPDATE, answers(200, changed(4014, 9002)))],
      [message('m1', 'Oi <b>')]
    )
    const written = http.json(1) as { ticket: { comment: JsonObject } }

    expect(written.ticket.comment).toEqual({
      html_body: 'O cliente escreveu: Oi &lt;b&gt;',
      public: true,
    })
    expect(sent._unsafeUnwrap().memory).toMatchObject({
      ownComments: ['9001', '9002'],
    })
  })

  it('is refused for its ticket alone where that is closed to us, such as in a private group', async () => {
    const { sent } = await send(
      [on(UPDATE, answers(403, { error: { title: 'Forbidden' } }))],
      [message('m1', 'Olá')]
    )

    expect(sent._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      concerns: 'TICKET',
    })
  })

  it('waits as long as Zendesk asks for', async () => {
    const { sent } = await send(
      [
        on(
          UPDATE,
          answers(429, { error: 'TooManyRequests' }, { 'retry-after': '93' })
        ),
      ],
      [message('m1', 'Olá')]
    )

    expect(sent._unsafeUnwrapErr()).toMatchObject({
      kind: 'RETRY',
      ambiguous: false,
      retryAfterMs: 93_000,
    })
  })
})

describe('sending again after an ambiguous try', () => {
  it('writes only what the audits do not show', async () => {
    const { http, sent } = await send(
      [
        on(AUDITS, arrived(markerOf('m1'))),
        on(UPDATE, answers(200, changed(4014, 9003))),
      ],
      [message('m1', 'Olá'), message('m2', 'Tudo bem?')],
      { ambiguous: true }
    )

    expect(bodies(http)).toEqual(['Tudo bem?'])
    expect(sent._unsafeUnwrap().memory).toMatchObject({
      ownComments: ['9001', '9002', '9003'],
    })
  })

  it('writes nothing when all of it arrived', async () => {
    const { sent } = await send(
      [on(AUDITS, arrived(markerOf('m1')))],
      [message('m1', 'Olá')],
      { ambiguous: true }
    )

    expect(sent.isOk()).toBe(true)
  })

  it('reads all pages of the audits', async () => {
    const page = {
      audits: [],
      meta: { has_more: true, after_cursor: 'abc==' },
    }

    await send(
      [
        on(AUDITS, answers(200, page)),
        on(
          'GET /api/v2/tickets/4014/audits.json?page[size]=100&page[after]=abc==',
          arrived(markerOf('m1'))
        ),
      ],
      [message('m1', 'Olá')],
      { ambiguous: true }
    )
  })
})

describe('a message over the limit', () => {
  const long = message('m1', '💚'.repeat(20_000))
  const part = (index: number) => `${markerOf('m1')}.${index}`

  it('is split into comments in order, with the next message after it', async () => {
    const { http } = await send(
      [
        on(UPDATE, answers(200, changed(4014, 9002))),
        on(UPDATE, answers(200, changed(4014, 9003))),
      ],
      [long, message('m2', 'Viu?')]
    )

    expect(bodies(http)).toEqual([
      '💚'.repeat(15_000),
      `${'💚'.repeat(5_000)}<br>Viu?`,
    ])
    expect(http.json(1)).toMatchObject({
      ticket: { metadata: { messages: `${part(2)} ${markerOf('m2')}` } },
    })
  })

  it.each([
    ['refused', answers(422, { error: 'RecordInvalid' })],
    ['not taken for now', answers(429, { error: 'TooManyRequests' })],
    ['refused with the credentials', answers(401, { error: 'no' })],
  ])('goes on with the second part when that was %s', async (_, reply) => {
    const { sent } = await send(
      [on(UPDATE, answers(200, changed(4014, 9002))), on(UPDATE, reply)],
      [long]
    )

    const failure = sent._unsafeUnwrapErr()

    expect(failure).toMatchObject({
      kind: 'RETRY',
      ambiguous: true,
      memory: { ownComments: ['9001', '9002'] },
    })

    const { http } = await send(
      [
        on(AUDITS, arrived(part(1))),
        on(UPDATE, answers(200, changed(4014, 9003))),
      ],
      [long],
      { ambiguous: true, memory: failure.memory }
    )

    expect(bodies(http)).toEqual(['💚'.repeat(5_000)])
  })
})
