import { presentTranscript } from './transcript'

const transcript = [
  {
    author: 'SHOPPER' as const,
    text: 'Olá',
    sentAt: '2026-11-21T02:00:05.000Z',
  },
  { author: 'BOT' as const, text: 'Oi!', sentAt: '2026-11-21T02:00:07.900Z' },
]

it('presents the bot as an agent, on the clock that the agents read', () => {
  expect(presentTranscript(transcript, 'America/Sao_Paulo')).toEqual({
    messages: [
      { time: '2026-11-20 23:00:05', direction: 'CLIENT', content: 'Olá' },
      { time: '2026-11-20 23:00:07', direction: 'AGENT', content: 'Oi!' },
    ],
  })
})

it('without a zone is in UTC', () => {
  expect(presentTranscript(transcript)).toMatchObject({
    messages: [{ time: '2026-11-21 02:00:05' }, {}],
  })
})
