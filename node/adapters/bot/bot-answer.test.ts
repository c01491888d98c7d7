import { readBotAnswer } from './bot-answer'
import { botMessages } from './messages'

const now = Date.UTC(2026, 10, 22, 12)

const answer = (status: number, headers = {}) =>
  readBotAnswer({ status, headers, text: '' }, now)

it.each([200, 201, 202, 204])('takes %i for delivered', (status) => {
  expect(answer(status).isOk()).toBe(true)
})

it.each([301, 302, 307, 401, 403, 404, 405, 410])(
  'takes %i for a connection that the merchant must mend',
  (status) => {
    expect(answer(status)._unsafeUnwrapErr()).toMatchObject({
      kind: 'CONNECTION',
      code: 'bot.refused',
    })
  }
)

it.each([400, 413, 415, 422])(
  'takes %i for a refusal of the event',
  (status) => {
    expect(answer(status)._unsafeUnwrapErr()).toMatchObject({
      kind: 'REFUSED',
      code: 'bot.event-refused',
    })
  }
)

it.each([408, 409, 425, 429, 500, 502, 503, 504])(
  'tries again after %i',
  (status) => {
    expect(answer(status)._unsafeUnwrapErr()).toEqual({
      kind: 'RETRY',
      ambiguous: true,
      detail: `HTTP ${status}`,
      status,
    })
  }
)

it('waits as long as the bot asks', () => {
  expect(answer(429, { 'retry-after': '7' })._unsafeUnwrapErr()).toMatchObject({
    retryAfterMs: 7000,
  })
})

it.each([
  '{"error":"outside_whatsapp_window"}',
  '{"error":{"code":131047,"title":"Re-engagement message"}}',
  '{"code":131047}',
])('reads %s as a refusal for WhatsApp’s 24 hours', (text) => {
  expect(
    readBotAnswer({ status: 422, headers: {}, text }, now)._unsafeUnwrapErr()
  ).toMatchObject({ kind: 'REFUSED', code: 'bot.outside-window' })
})

it('has words for each code in each language', () => {
  const keys = [
    'finding.bot.ambiguous',
    'finding.bot.event-refused',
    'finding.bot.no-ticket',
    'finding.bot.not-called-yet',
    'finding.bot.not-connected',
    'finding.bot.not-sent',
    'finding.bot.outside-window',
    'finding.bot.refused',
    'finding.bot.secret-unreadable',
    'finding.bot.ticket-lost',
  ]

  for (const messages of Object.values(botMessages)) {
    expect(Object.keys(messages).sort()).toEqual(keys)
  }
})
