import { messages } from './messages'

/** What of Weni's messages has no text of its own, in words for the agent. */
export const weniMessages = messages({
  pt: {
    'weni.place': 'Localização: {place}',
    'weni.map': 'https://www.google.com/maps?q={at}',
    'weni.order': 'O cliente enviou um pedido do catálogo:',
    'weni.order-line': '{quantity} x {product}{price}',
    'weni.form': 'O cliente preencheu um formulário: {answers}',
    'weni.payment': 'Aviso de pagamento: {state}',
    'weni.other': 'O cliente enviou algo que só o WhatsApp mostra.',
  },
  en: {
    'weni.place': 'Location: {place}',
    'weni.map': 'https://www.google.com/maps?q={at}',
    'weni.order': 'The shopper sent an order from the catalogue:',
    'weni.order-line': '{quantity} x {product}{price}',
    'weni.form': 'The shopper filled in a form: {answers}',
    'weni.payment': 'Payment notice: {state}',
    'weni.other': 'The shopper sent something that only WhatsApp shows.',
  },
  es: {
    'weni.place': 'Ubicación: {place}',
    'weni.map': 'https://www.google.com/maps?q={at}',
    'weni.order': 'El cliente envió un pedido del catálogo:',
    'weni.order-line': '{quantity} x {product}{price}',
    'weni.form': 'El cliente completó un formulario: {answers}',
    'weni.payment': 'Aviso de pago: {state}',
    'weni.other': 'El cliente envió algo que solo WhatsApp muestra.',
  },
})
