type Language = 'pt' | 'en' | 'es'

interface Messages {
  greeting: string
  offers: string
  order: string
  connecting: string
  notUnderstood: string
  handedBack: string
  trouble: string
  opening: string
  agentJoined: string
  /** Where the partner does not tell who. */
  anAgent: string
  transferred: string
  typing: string
  queue: string
}

const messages: Record<Language, Messages> = {
  pt: {
    greeting:
      'Olá, {name}! Sou o assistente da loja. Digite 1 para ofertas, 2 para seu pedido ou 3 para falar com um atendente.',
    offers:
      'Hoje: tênis de corrida com 20% de desconto. Coloquei um no seu carrinho.',
    order: 'Seu pedido v1052233lvst-01 saiu para entrega.',
    connecting: 'Estou conectando você a um atendente. Aguarde um instante.',
    notUnderstood:
      'Não entendi. Digite 1 para ofertas, 2 para seu pedido ou 3 para falar com um atendente.',
    handedBack: 'O atendimento terminou. Posso ajudar em mais alguma coisa?',
    trouble:
      'Não consegui chamar um atendente agora. Tente de novo em instantes.',
    opening: 'Abertura: {opening}.',
    agentJoined: '{name} entrou na conversa',
    anAgent: 'Um atendente',
    transferred: 'Transferindo você para outro departamento',
    typing: 'digitando…',
    queue: 'Sua posição na fila: {position}',
  },
  en: {
    greeting:
      "Hi {name}! I am the store's assistant. Type 1 for offers, 2 for your order or 3 to talk to a person.",
    offers: 'Today: running shoes at 20% off. I put a pair in your cart.',
    order: 'Your order v1052233lvst-01 is out for delivery.',
    connecting: 'I am connecting you to a person. One moment, please.',
    notUnderstood:
      'Sorry, I did not get that. Type 1 for offers, 2 for your order or 3 to talk to a person.',
    handedBack: 'The conversation with our team has ended. Anything else?',
    trouble: 'I could not reach our team just now. Please try again shortly.',
    opening: 'Opening: {opening}.',
    agentJoined: '{name} joined the conversation',
    anAgent: 'An agent',
    transferred: 'Transferring you to another department',
    typing: 'typing…',
    queue: 'Your place in the queue: {position}',
  },
  es: {
    greeting:
      '¡Hola, {name}! Soy el asistente de la tienda. Escribe 1 para ofertas, 2 para tu pedido o 3 para hablar con una persona.',
    offers:
      'Hoy: zapatillas para correr con 20% de descuento. Puse un par en tu carrito.',
    order: 'Tu pedido v1052233lvst-01 salió a reparto.',
    connecting: 'Te estoy conectando con una persona. Un momento, por favor.',
    notUnderstood:
      'No entendí. Escribe 1 para ofertas, 2 para tu pedido o 3 para hablar con una persona.',
    handedBack: 'La atención terminó. ¿Puedo ayudarte en algo más?',
    trouble:
      'No pude llamar a nuestro equipo ahora. Intenta de nuevo en un momento.',
    opening: 'Apertura: {opening}.',
    agentJoined: '{name} entró en la conversación',
    anAgent: 'Un agente',
    transferred: 'Te estamos transfiriendo a otro departamento',
    typing: 'escribiendo…',
    queue: 'Tu lugar en la fila: {position}',
  },
}

const isLanguage = (text: string): text is Language => text in messages

/** The bot's sentences for a BCP 47 tag, English where it speaks none of it. */
export const messagesFor = (locale: string): Messages => {
  const language = locale.slice(0, 2)

  return messages[isLanguage(language) ? language : 'en']
}
