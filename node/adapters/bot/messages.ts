import { messages } from '../../messages/messages'

/** What keeps events from the bot, and what a merchant or their bot's developer does about it. */
export const botMessages = messages({
  pt: {
    'finding.bot.not-sent':
      'A Weni não enviou esta mensagem ao cliente: o contato está bloqueado ou sem canal.',
    'finding.bot.ambiguous':
      'A Weni não respondeu o que houve com esta mensagem: ela pode ter chegado. Confira no WhatsApp antes de repetir.',
    'finding.bot.ticket-lost':
      'A Weni não conhece este ticket: a conversa terminou.',
    'finding.bot.no-ticket':
      'A Weni não tem ticket aberto desta conversa: o cliente precisa pedir um atendente de novo.',
    'finding.bot.not-called-yet':
      'A Weni ainda não informou o endereço em que é chamada. Abra um ticket em um fluxo, ou digite o endereço de retorno e salve.',
    'finding.bot.not-connected':
      'Informe primeiro o endereço que recebe os eventos do bot e salve.',
    'finding.bot.outside-window':
      'O WhatsApp só entrega texto livre até 24 horas depois da última mensagem do cliente.',
    'finding.bot.refused':
      'O bot recusou a chamada. Confira o endereço e o segredo de assinatura no bot.',
    'finding.bot.secret-unreadable':
      'O segredo de assinatura não pode mais ser lido. Salve o endereço de novo para criar outro.',
    'finding.bot.event-refused':
      'O bot recusou este evento. Quem desenvolve o bot encontra o motivo nos registros dele.',
  },
  en: {
    'finding.bot.not-sent':
      'Weni did not send this message to the shopper: the contact is blocked or has no channel.',
    'finding.bot.ambiguous':
      'Weni did not say what became of this message: it may have arrived. Look on WhatsApp before you repeat it.',
    'finding.bot.ticket-lost':
      'Weni does not know this ticket: the conversation has ended.',
    'finding.bot.no-ticket':
      'Weni has no open ticket of this conversation: the shopper has to ask for a person again.',
    'finding.bot.not-called-yet':
      'Weni has not yet given the address at which to call it. Open a ticket in a flow, or type the callback address and save.',
    'finding.bot.not-connected':
      'First enter the address that receives the bot’s events, and save.',
    'finding.bot.outside-window':
      'WhatsApp delivers free text only within 24 hours of the shopper’s last message.',
    'finding.bot.refused':
      'The bot refused the call. Check the address, and the signing secret on the bot’s side.',
    'finding.bot.secret-unreadable':
      'The signing secret can no longer be read. Save the address again to create another.',
    'finding.bot.event-refused':
      'The bot refused this event. Its developer finds the reason in the bot’s logs.',
  },
  es: {
    'finding.bot.not-sent':
      'Weni no envió este mensaje al cliente: el contacto está bloqueado o no tiene canal.',
    'finding.bot.ambiguous':
      'Weni no respondió qué pasó con este mensaje: puede haber llegado. Revisa en WhatsApp antes de repetirlo.',
    'finding.bot.ticket-lost':
      'Weni no conoce este ticket: la conversación terminó.',
    'finding.bot.no-ticket':
      'Weni no tiene un ticket abierto de esta conversación: el cliente debe pedir un agente de nuevo.',
    'finding.bot.not-called-yet':
      'Weni aún no informó la dirección a la que se la llama. Abre un ticket en un flujo, o escribe la dirección de retorno y guarda.',
    'finding.bot.not-connected':
      'Primero indica la dirección que recibe los eventos del bot y guarda.',
    'finding.bot.outside-window':
      'WhatsApp solo entrega texto libre hasta 24 horas después del último mensaje del cliente.',
    'finding.bot.refused':
      'El bot rechazó la llamada. Revisa la dirección y el secreto de firma en el bot.',
    'finding.bot.secret-unreadable':
      'El secreto de firma ya no se puede leer. Guarda la dirección de nuevo para crear otro.',
    'finding.bot.event-refused':
      'El bot rechazó este evento. Quien desarrolla el bot encuentra el motivo en sus registros.',
  },
})
