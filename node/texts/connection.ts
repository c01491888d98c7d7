import type { Texts } from './texts'

/** About connecting a partner and setting up its account. */
export const connectionTexts: Texts = {
  pt: {
    'error.NOT_CONNECTED':
      'Este parceiro ainda não está conectado. Preencha a conexão e salve.',
    'error.PARTNER_NOT_OFFERED':
      'Este parceiro ainda não está disponível nesta versão.',
    'error.PARTNER_UNREACHABLE':
      'O parceiro não respondeu. Tente de novo em alguns minutos. ({detail})',
    'error.SETUP_RUNNING':
      'A configuração já está em andamento. Espere que termine.',
    'error.SETUP_STEP_FAILED':
      'A configuração parou em "{title}". Corrija o que a etapa mostra e tente de novo.',
    'bot-test.delivered': 'O bot recebeu o evento de teste.',
    'bot-test.retry':
      'O bot não respondeu como esperado. Verifique se o endereço está no ar e tente de novo. ({detail})',
    'finding.bot.not-connected':
      'Informe primeiro o endereço que recebe os eventos do bot e salve.',
    'finding.bot.secret-unreadable':
      'O segredo de assinatura não pode mais ser lido. Salve o endereço de novo para criar outro.',
    'finding.bot.refused':
      'O bot recusou a chamada. Confira o endereço e o segredo de assinatura no bot. ({detail})',
    'finding.bot.event-refused': 'O bot não aceitou este evento. ({detail})',
  },
  en: {
    'error.NOT_CONNECTED':
      'This partner is not connected yet. Fill in the connection and save.',
    'error.PARTNER_NOT_OFFERED':
      'This partner is not available in this version yet.',
    'error.PARTNER_UNREACHABLE':
      'The partner did not answer. Try again in a few minutes. ({detail})',
    'error.SETUP_RUNNING': 'The set-up is already running. Wait for its end.',
    'error.SETUP_STEP_FAILED':
      'The set-up stopped at "{title}". Mend what the step shows and try again.',
    'bot-test.delivered': 'The bot received the test event.',
    'bot-test.retry':
      'The bot did not answer as expected. Check that the address is up and try again. ({detail})',
    'finding.bot.not-connected':
      'First enter the address that receives the bot’s events, and save.',
    'finding.bot.secret-unreadable':
      'The signing secret can no longer be read. Save the address again to make another.',
    'finding.bot.refused':
      'The bot refused the call. Check the address, and the signing secret on the bot’s side. ({detail})',
    'finding.bot.event-refused': 'The bot did not take this event. ({detail})',
  },
  es: {
    'error.NOT_CONNECTED':
      'Este socio todavía no está conectado. Completa la conexión y guarda.',
    'error.PARTNER_NOT_OFFERED':
      'Este socio todavía no está disponible en esta versión.',
    'error.PARTNER_UNREACHABLE':
      'El socio no respondió. Intenta de nuevo en unos minutos. ({detail})',
    'error.SETUP_RUNNING':
      'La configuración ya está en curso. Espera a que termine.',
    'error.SETUP_STEP_FAILED':
      'La configuración se detuvo en "{title}". Corrige lo que muestra el paso e intenta de nuevo.',
    'bot-test.delivered': 'El bot recibió el evento de prueba.',
    'bot-test.retry':
      'El bot no respondió como se esperaba. Comprueba que la dirección esté activa e intenta de nuevo. ({detail})',
    'finding.bot.not-connected':
      'Primero indica la dirección que recibe los eventos del bot y guarda.',
    'finding.bot.secret-unreadable':
      'El secreto de firma ya no se puede leer. Guarda la dirección de nuevo para crear otro.',
    'finding.bot.refused':
      'El bot rechazó la llamada. Revisa la dirección y el secreto de firma en el bot. ({detail})',
    'finding.bot.event-refused': 'El bot no aceptó este evento. ({detail})',
  },
}
