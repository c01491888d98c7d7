import { messages } from './messages'

/** About connecting a partner and setting up its account. */
export const connectionMessages = messages({
  pt: {
    'error.NOT_CONNECTED':
      'Este parceiro ainda não está conectado. Preencha a conexão e salve.',
    'error.PARTNER_UNREACHABLE':
      'O parceiro não respondeu. Tente de novo em alguns minutos. ({detail})',
    'error.PROVISIONING_NOT_OFFERED':
      'Este parceiro não é configurado por aqui. Siga as instruções de conexão na tela dele.',
    'error.PROVISIONING_RUNNING':
      'A configuração já está em andamento. Espere que termine.',
    'bot-test.delivered': 'O bot recebeu o evento de teste.',
    'bot-test.retry':
      'O bot não respondeu como esperado. Verifique se o endereço está no ar e tente de novo.',
    'bot-test.silent':
      'O bot não respondeu. Verifique se o endereço está no ar e tente de novo. ({detail})',
  },
  en: {
    'error.NOT_CONNECTED':
      'This partner is not connected yet. Fill in the connection and save.',
    'error.PARTNER_UNREACHABLE':
      'The partner did not answer. Try again in a few minutes. ({detail})',
    'error.PROVISIONING_NOT_OFFERED':
      'This partner is not set up from here. Follow the connection instructions on its screen.',
    'error.PROVISIONING_RUNNING':
      'The set-up is already running. Wait until it ends.',
    'bot-test.delivered': 'The bot received the test event.',
    'bot-test.retry':
      'The bot did not answer as expected. Check that the address is up and try again.',
    'bot-test.silent':
      'The bot did not answer. Check that the address is up and try again. ({detail})',
  },
  es: {
    'error.NOT_CONNECTED':
      'Este proveedor todavía no está conectado. Completa la conexión y guarda.',
    'error.PARTNER_UNREACHABLE':
      'El proveedor no respondió. Intenta de nuevo en unos minutos. ({detail})',
    'error.PROVISIONING_NOT_OFFERED':
      'Este proveedor no se configura desde aquí. Sigue las instrucciones de conexión en su pantalla.',
    'error.PROVISIONING_RUNNING':
      'La configuración ya está en curso. Espera a que termine.',
    'bot-test.delivered': 'El bot recibió el evento de prueba.',
    'bot-test.retry':
      'El bot no respondió como se esperaba. Comprueba que la dirección esté activa e intenta de nuevo.',
    'bot-test.silent':
      'El bot no respondió. Revisa que la dirección esté activa e inténtalo de nuevo. ({detail})',
  },
})
