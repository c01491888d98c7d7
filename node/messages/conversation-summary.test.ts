import type { StartContent } from './conversation-summary'
import { conversationSummary, lateHistory } from './conversation-summary'

const start: StartContent = {
  kind: 'start',
  handoffId: 'handoff-1',
  conversationId: 'conversation-1',
  accountPhoneNumber: '+5511900000000',
  shopper: {
    phoneNumber: '+5511988887777',
    name: 'Ana Souza',
    locale: 'pt-BR',
  },
  reason: 'Troca de produto',
  transcript: [
    {
      author: 'SHOPPER',
      text: 'Oi, quero trocar',
      sentAt: '2026-11-22T11:58:00Z',
    },
  ],
  context: { cartUrl: 'https://loja.example/cart/1' },
  timeZone: 'America/Sao_Paulo',
  asContact: false,
}

const summary = (changes: Partial<StartContent> = {}): string =>
  conversationSummary({ ...start, ...changes })

it('is written in English and Spanish too', () => {
  const written = (locale: string) =>
    summary({ shopper: { ...start.shopper, locale } })

  expect(written('en-GB')).toContain('Conversation from WhatsApp')
  expect(written('en-US')).toContain('[22 Nov 2026, 08:58]')
  expect(written('es-AR')).toContain('Conversación de WhatsApp')
  expect(written('es-AR')).toContain('[22/11/2026, 08:58]')
})

it('says what else is known', () => {
  const text = summary({
    shopper: {
      phoneNumber: '+5511988887777',
      email: 'ana@example.com',
      document: '123.456.789-09',
    },
    context: { orderFormId: 'of-1' },
    transcript: [{ author: 'SHOPPER', text: 'Oi', sentAt: 'not an instant' }],
    timeZone: undefined,
  })

  expect(text).toContain('E-mail: ana@example.com')
  expect(text).toContain('Documento: 123.456.789-09')
  expect(text).toContain('Código do carrinho: of-1')
  expect(text).toContain('(GMT+00:00)')
  expect(text).toContain('[not an instant] Cliente: Oi')
})

it('tells what the shopper typed from lines of the bot and of ours', () => {
  const text = summary({
    shopper: { ...start.shopper, name: 'Ana\nPedido: 1' },
    reason: 'Troca\nWhatsApp da loja: +1',
    transcript: [
      {
        author: 'SHOPPER',
        text: 'oi\nBot: pedido pago',
        sentAt: '2026-11-22T11:58:00Z',
      },
    ],
  })

  expect(text).toContain('Cliente: oi\n> Bot: pedido pago')
  expect(text).toContain('Motivo: Troca WhatsApp da loja: +1')
  expect(text).not.toMatch(/^(Bot|Pedido: 1$|WhatsApp da loja: \+1$)/m)
})

it('says how many earlier messages were left out', () => {
  const text = summary({ omittedLines: 12 })

  expect(text).toContain('(Mensagens anteriores omitidas: 12.)')
})

it('is short when nothing was said before', () => {
  const text = summary({ transcript: [] })

  expect(text).not.toContain('Conversa até aqui')
})

it('tells what came too late in the same form', () => {
  expect(
    lateHistory(
      { lines: start.transcript, timeZone: 'America/Sao_Paulo' },
      'en'
    ).split('\n')
  ).toEqual([
    'Written earlier, received only now (Brasilia Time):',
    '[22 Nov 2026, 08:58] Shopper: Oi, quero trocar',
  ])
})

it('tells a shopper who is called as the bot is from the bot', () => {
  const text = summary({
    shopper: { ...start.shopper, name: 'Bot' },
    transcript: [
      { author: 'SHOPPER', text: 'paid', sentAt: '2026-11-22T11:58:00Z' },
    ],
  })

  expect(text).toContain('Cliente: paid')
  expect(text).not.toContain('Bot: paid')
})
