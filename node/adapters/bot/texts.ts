import type { Texts } from '../../texts/texts'

/** What keeps events from the bot, and what a merchant or their bot's developer does about it. */
export const botTexts: Texts = {
  pt: {
    'finding.bot.not-connected':
      'Nenhum bot está conectado. Informe o endereço do bot na aba Bot.',
    'finding.bot.refused':
      'O bot recusou a chamada. Confira o endereço na aba Bot e se o bot verifica a assinatura com o segredo atual.',
    'finding.bot.secret-unreadable':
      'O segredo de assinatura não pode mais ser lido. Salve a conexão do bot novamente para criar outro.',
    'finding.bot.event-refused':
      'O bot recusou este evento. Quem desenvolve o bot encontra o motivo nos registros dele.',
  },
  en: {
    'finding.bot.not-connected':
      'No bot is connected. Enter the address of your bot on the Bot tab.',
    'finding.bot.refused':
      'The bot refused the call. Check its address on the Bot tab, and that it checks signatures with the current secret.',
    'finding.bot.secret-unreadable':
      'The signing secret can no longer be read. Save the bot connection again to make a new one.',
    'finding.bot.event-refused':
      "The bot refused this event. Its developer finds the reason in the bot's logs.",
  },
  es: {
    'finding.bot.not-connected':
      'No hay ningún bot conectado. Indique la dirección del bot en la pestaña Bot.',
    'finding.bot.refused':
      'El bot rechazó la llamada. Revise la dirección en la pestaña Bot y que el bot compruebe la firma con el secreto actual.',
    'finding.bot.secret-unreadable':
      'El secreto de firma ya no se puede leer. Guarde otra vez la conexión del bot para crear uno nuevo.',
    'finding.bot.event-refused':
      'El bot rechazó este evento. Quien desarrolla el bot encuentra el motivo en sus registros.',
  },
}
