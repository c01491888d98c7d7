import { presentTranscript } from './transcript'

const lines = [
  {
    author: 'SHOPPER' as const,
    text: 'Olá',
    sentAt: '2026-11-21T02:00:05.000Z',
  },
  { author: 'BOT' as const, text: 'Oi!', sentAt: '2026-11-21T02:00:07.900Z' },
]
const content = { lines, requestedAt: '2026-11-21T02:01:00.000Z' }

it('presents the bot as an agent, on the clock that the agents read', () => {
  expect(
    presentTranscript({ ...content, timeZone: 'America/Sao_Paulo' })
  ).toEqual({
    messages: [
      { time: '2026-11-20 23:00:05', direction: 'CLIENT', content: 'Olá' },
      { time: '2026-11-20 23:00:07', direction: 'AGENT', content: 'Oi!' },
    ],
  })
})

it('without a zone is in UTC', () => {
  expect(presentTranscript(content)).toMatchObject({
    messages: [{ time: '2026-11-21 02:00:05' }, {}],
  })
})

// No page of Zenvia's says that agents see a start's `extra`.
it('ends with what the bot said beside the conversation, in the shopper’s language', () => {
  expect(
    presentTranscript({
      ...content,
      lines: [],
      request: {
        reason: 'Talla',
        context: { cartUrl: 'https://store.example/cart', orderId: '77' },
        omittedLines: 12,
      },
      locale: 'es-AR',
    })
  ).toEqual({
    messages: [
      {
        time: '2026-11-21 02:01:00',
        direction: 'AGENT',
        content: [
          'Motivo: Talla',
          'Carrito: https://store.example/cart',
          'Pedido: 77',
          '(Mensajes anteriores omitidos: 12.)',
        ].join('\n'),
      },
    ],
  })
})
