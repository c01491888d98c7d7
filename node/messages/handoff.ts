import { messages } from './messages'

/** About handing conversations over and relaying their messages. */
export const handoffMessages = messages({
  pt: {
    'finding.partner.not-connected':
      'O parceiro escolhido não está conectado. Preencha a conexão e salve.',
    'finding.partner.secrets-unreadable':
      'As credenciais salvas do parceiro não podem mais ser lidas. Digite-as de novo e salve.',
    'finding.request.unsendable':
      'Esta mensagem tem algo que não pode ser enviado. Não será tentada de novo.',
  },
  en: {
    'finding.partner.not-connected':
      'The chosen partner is not connected. Fill in the connection and save.',
    'finding.partner.secrets-unreadable':
      'The partner’s saved credentials can no longer be read. Type them again and save.',
    'finding.request.unsendable':
      'This message holds something that cannot be sent. It is not tried again.',
  },
  es: {
    'finding.partner.not-connected':
      'El proveedor elegido no está conectado. Completa la conexión y guarda.',
    'finding.partner.secrets-unreadable':
      'Las credenciales guardadas del proveedor ya no se pueden leer. Escríbelas de nuevo y guarda.',
    'finding.request.unsendable':
      'Este mensaje contiene algo que no se puede enviar. No se intentará de nuevo.',
  },
})
