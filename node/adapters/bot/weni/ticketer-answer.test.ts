import fc from 'fast-check'

import { MINUTE_MS } from '../../../domain/time-units'
import type { HttpAnswer } from '../../../ports/outbound-http'
import type { About } from './ticketer-answer'
import {
  readCloseAnswer,
  readMessageAnswer,
  readSilence,
} from './ticketer-answer'

const now = Date.parse('2026-11-20T12:10:00Z')

/** Opened so many minutes ago. */
const opened = (minutes: number): About => ({
  now,
  openedAt: new Date(now - minutes * MINUTE_MS).toISOString(),
})

const answer = (
  status: number,
  content: unknown = {},
  headers: HttpAnswer['headers'] = {}
): HttpAnswer => ({
  status,
  headers,
  text: typeof content === 'string' ? content : JSON.stringify(content),
})

const meaning = (read: ReturnType<typeof readMessageAnswer>): string =>
  read.match(
    ({ messageId }) => `sent ${messageId ?? ''}`.trim(),
    (failure) => ('code' in failure ? failure.code : failure.kind)
  )

describe('an answer to a message', () => {
  it.each<[string, HttpAnswer, string]>([
    ['an id', answer(200, { message_uuid: 'u-1' }), 'sent u-1'],
    ['no id: a blocked contact, no channel', answer(200), 'bot.not-sent'],
    ['an empty id', answer(200, { message_uuid: '' }), 'bot.not-sent'],
    ['nothing at all', answer(200, ''), 'bot.not-sent'],
    ['a page of somebody else', answer(200, '<html>'), 'bot.ambiguous'],
    ['a malformed message', answer(400), 'bot.event-refused'],
    ['a wrong token', answer(401), 'bot.refused'],
    ['another address', answer(302), 'bot.refused'],
    ['a message that is too large', answer(413), 'bot.event-refused'],
    ['too many', answer(429), 'RETRY'],
    [
      'a file that it could not fetch',
      answer(502, { error: 'attachment_fetch_failed' }),
      'RETRY',
    ],
    ['that it could not send', answer(500, { error: 'send_failed' }), 'RETRY'],
    [
      'a ticketer without a secret',
      answer(500, { error: 'misconfigured' }),
      'bot.refused',
    ],
    ['an error that says nothing', answer(500), 'bot.ambiguous'],
    [
      'a gateway that failed while it waited',
      answer(502, 'Bad gateway'),
      'bot.ambiguous',
    ],
    [
      'a code of another status',
      answer(503, { error: 'send_failed' }),
      'bot.ambiguous',
    ],
  ])('of %s', (_what, given, expected) => {
    expect(meaning(readMessageAnswer(given, opened(60)))).toBe(expected)
  })

  it('waits for the row of a ticket that was opened of late, and not for ever', () => {
    const missing = answer(404, { error: 'ticket_not_found' })

    expect(meaning(readMessageAnswer(missing, opened(4.9)))).toBe('RETRY')
    expect(meaning(readMessageAnswer(missing, opened(5)))).toBe(
      'bot.ticket-lost'
    )
    expect(meaning(readMessageAnswer(missing, { now }))).toBe('bot.ticket-lost')
    expect(meaning(readMessageAnswer(answer(404), opened(1)))).toBe(
      'bot.refused'
    )
  })

  it('says when to come again', () => {
    const busy = answer(429, {}, { 'retry-after': '7' })

    expect(readMessageAnswer(busy, opened(1))._unsafeUnwrapErr()).toMatchObject(
      { kind: 'RETRY', retryAfterMs: 7000, ambiguous: false }
    )
  })

  it('has it sent again only where the contract says that nothing was sent', () => {
    const error = fc.constantFrom(
      'send_failed',
      'attachment_fetch_failed',
      'ticket_not_found',
      'other'
    )
    const isSurelyNotSent = (status: number, code: string): boolean =>
      status === 429 ||
      (status === 500 && code === 'send_failed') ||
      (status === 502 && code === 'attachment_fetch_failed') ||
      (status === 404 && code === 'ticket_not_found')

    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), error, (status, code) => {
        const failure = readMessageAnswer(
          answer(status, { error: code }),
          opened(1)
        )._unsafeUnwrapErr()

        expect(failure.kind === 'RETRY').toBe(isSurelyNotSent(status, code))
      })
    )
  })

  it('quotes its status and code, and nothing else of it', () => {
    const told = answer(500, { error: 'x'.repeat(300), token: 'secret' })
    const { detail } = readMessageAnswer(told, opened(1))._unsafeUnwrapErr()

    expect(detail).toBe(`HTTP 500 ${'x'.repeat(100)}`)
  })
})

describe('an answer to a close', () => {
  it.each<[string, HttpAnswer, string]>([
    ['that it is closed', answer(200), 'sent'],
    ['that it was', answer(409), 'sent'],
    [
      'of a ticket that never came to be',
      answer(404, { error: 'ticket_not_found' }),
      'sent',
    ],
    ['of a wrong address', answer(404), 'bot.refused'],
    ['of a wrong token', answer(403), 'bot.refused'],
    ['of a server in trouble', answer(503), 'RETRY'],
    ['of one that waited too long', answer(408), 'RETRY'],
    ['of a body that it does not take', answer(422), 'bot.event-refused'],
  ])('%s', (_what, given, expected) => {
    expect(meaning(readCloseAnswer(given, opened(60)))).toBe(expected)
  })

  it('is waited for while the row of a young ticket may still be made', () => {
    const missing = answer(404, { error: 'ticket_not_found' })

    expect(meaning(readCloseAnswer(missing, opened(1)))).toBe('RETRY')
  })
})

describe('no answer', () => {
  it.each([
    ['AMBIGUOUS', true, { kind: 'RETRY', ambiguous: true }],
    ['AMBIGUOUS', false, { code: 'bot.ambiguous', mayHaveArrived: true }],
    ['NOT_SENT', false, { kind: 'RETRY', ambiguous: false }],
    ['UNSENDABLE', true, { code: 'request.unsendable' }],
  ] as const)('%s, repeatable %p', (kind, repeatable, expected) => {
    expect(readSilence({ kind, detail: 'd' }, { repeatable })).toMatchObject(
      expected
    )
  })
})
