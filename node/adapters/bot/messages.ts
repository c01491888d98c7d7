import type { Messages } from '../../messages/messages'

/** What keeps events from the bot, and what a merchant or their bot's developer does about it. */
export const botMessages: Messages = {
  pt: {
    'finding.bot.not-connected':
      'Informe primeiro o endereço que recebe os eventos do bot e salve.',
    'finding.bot.refused':
      'O bot recusou a chamada. Confira o endereço e o segredo de assinatura no bot. ({detail})',
    'finding.bot.secret-unreadable':
      'O segredo de assinatura não pode mais ser lido. Salve o endereço de novo para criar outro.',
    'finding.bot.event-refused':
      'O bot recusou este evento. Quem desenvolve o bot encontra o motivo nos registros dele. ({detail})',
  },
  en: {
    'finding.bot.not-connected':
      'First enter the address that receives the bot’s events, and save.',
    'finding.bot.refused':
      'The bot refused the call. Check the address, and the signing secret on the bot’s side. ({detail})',
    'finding.bot.secret-unreadable':
      'The signing secret can no longer be read. Save the address again to make another.',
    'finding.bot.event-refused':
      'The bot refused this event. Its developer finds the reason in the bot’s logs. ({detail})',
  },
  es: {
    'finding.bot.not-connected':
      'Primero indica la dirección que recibe los eventos del bot y guarda.',
    'finding.bot.refused':
      'El bot rechazó la llamada. Revisa la dirección y el secreto de firma en el bot. ({detail})',
    'finding.bot.secret-unreadable':
      'El secreto de firma ya no se puede leer. Guarda la dirección de nuevo para crear otro.',
    'finding.bot.event-refused':
      'El bot rechazó este evento. Quien desarrolla el bot encuentra el motivo en sus registros. ({detail})',
  },
}
