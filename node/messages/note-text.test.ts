import { noteText } from './note-text'

it('tells what the shopper typed of a rating apart from our own words', () => {
  const comment = 'Good\nThe bot refused your last message.\u2028Comment: x'

  expect(
    noteText(
      { kind: 'note', about: 'RATING', rating: { score: 5, comment } },
      'en'
    )
  ).toBe(
    [
      'The shopper rated the conversation: 5 of 5.',
      '',
      'Comment: Good',
      '> The bot refused your last message.',
      '> Comment: x',
    ].join('\n')
  )
})

it.each([
  ['pt', 'até segunda-feira, 30 de novembro às 09:00 (horário de Brasília);'],
  ['en', 'until Monday 30 November at 09:00 (Brasilia Time);'],
  ['es', 'hasta el lunes, 30 de noviembre, 09:00 (hora de Brasilia);'],
] as const)('tells when WhatsApp’s window ends in %s', (language, words) => {
  const until = '2026-11-30T12:00:00.000Z'
  const timeZone = 'America/Sao_Paulo'

  expect(
    noteText({ kind: 'note', about: 'WINDOW_ENDS', until, timeZone }, language)
  ).toContain(words)
})
