import { alertMail } from './alert-mail'

it.each([
  ['pt', 'Desde segunda-feira, 30 de novembro às 09:00.'],
  ['en', 'Since Monday 30 November at 09:00.'],
  ['es', 'Desde el lunes, 30 de noviembre, 09:00.'],
] as const)('says since when in %s', (language, line) => {
  const since = '2026-11-30T12:00:00.000Z'

  expect(
    alertMail({
      alert: { key: 'a', cause: 'MESSAGES_FAILED', since, conversations: 1 },
      language,
      timeZone: 'America/Sao_Paulo',
      now: Date.parse(since),
      account: 'livestore',
      minutes: 15,
      pageAddress: 'https://livestore.myvtex.com/admin/live-support',
    }).lines
  ).toContain(line)
})
