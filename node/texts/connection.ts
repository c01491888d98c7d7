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
      'O bot não respondeu como esperado. Verifique o endereço e tente de novo. ({detail})',
    'bot-test.refused': 'O bot recusou o evento de teste. ({detail})',
    'bot-test.connection':
      'O bot recusou o endereço ou a assinatura. Confira o endereço e o segredo de assinatura. ({detail})',
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
      'The bot did not answer as expected. Check the address and try again. ({detail})',
    'bot-test.refused': 'The bot refused the test event. ({detail})',
    'bot-test.connection':
      'The bot refused the address or the signature. Check the address and the signing secret. ({detail})',
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
      'El bot no respondió como se esperaba. Revisa la dirección e intenta de nuevo. ({detail})',
    'bot-test.refused': 'El bot rechazó el evento de prueba. ({detail})',
    'bot-test.connection':
      'El bot rechazó la dirección o la firma. Revisa la dirección y el secreto de firma. ({detail})',
  },
}
