import { messages } from './messages'

/** What an agent of any partner reads first of a conversation. */
export const summaryMessages = messages({
  pt: {
    'summary.title': 'Conversa vinda do WhatsApp',
    'summary.contact':
      'Contato deixado fora do horário de atendimento: responda assim que puder.',
    'summary.shopper': 'Cliente',
    'summary.phone': 'WhatsApp',
    'summary.email': 'E-mail',
    'summary.document': 'Documento',
    'summary.reason': 'Motivo',
    'summary.cart': 'Carrinho',
    'summary.orderForm': 'Código do carrinho',
    'summary.order': 'Pedido',
    'summary.store': 'WhatsApp da loja',
    'summary.bot': 'Bot',
    'summary.omitted': '(Mensagens anteriores omitidas: {count}.)',
    'summary.transcript': 'Conversa até aqui ({zone}):',
    'summary.history': 'Escrito antes e recebido só agora ({zone}):',
  },
  en: {
    'summary.title': 'Conversation from WhatsApp',
    'summary.contact':
      'Left outside the opening hours: answer as soon as you can.',
    'summary.shopper': 'Shopper',
    'summary.phone': 'WhatsApp',
    'summary.email': 'E-mail',
    'summary.document': 'Document',
    'summary.reason': 'Reason',
    'summary.cart': 'Cart',
    'summary.orderForm': 'Cart code',
    'summary.order': 'Order',
    'summary.store': 'Store’s WhatsApp',
    'summary.bot': 'Bot',
    'summary.omitted': '(Earlier messages left out: {count}.)',
    'summary.transcript': 'Conversation so far ({zone}):',
    'summary.history': 'Written earlier, received only now ({zone}):',
  },
  es: {
    'summary.title': 'Conversación de WhatsApp',
    'summary.contact':
      'Contacto recibido fuera del horario de atención: responde en cuanto puedas.',
    'summary.shopper': 'Cliente',
    'summary.phone': 'WhatsApp',
    'summary.email': 'Correo electrónico',
    'summary.document': 'Documento',
    'summary.reason': 'Motivo',
    'summary.cart': 'Carrito',
    'summary.orderForm': 'Código del carrito',
    'summary.order': 'Pedido',
    'summary.store': 'WhatsApp de la tienda',
    'summary.bot': 'Bot',
    'summary.omitted': '(Mensajes anteriores omitidos: {count}.)',
    'summary.transcript': 'Conversación hasta ahora ({zone}):',
    'summary.history': 'Escrito antes y recibido solo ahora ({zone}):',
  },
})
