import type { Texts } from './texts'

/** About handing conversations over and relaying their messages. */
export const handoffTexts: Texts = {
  pt: {
    'finding.partner.not-connected':
      'O parceiro escolhido não está conectado. Preencha a conexão e salve.',
    'finding.partner.not-offered':
      'O parceiro escolhido não está disponível nesta versão. Escolha outro.',
    'finding.partner.secrets-unreadable':
      'As credenciais salvas do parceiro não podem mais ser lidas. Digite-as de novo e salve.',
  },
  en: {
    'finding.partner.not-connected':
      'The chosen partner is not connected. Fill in the connection and save.',
    'finding.partner.not-offered':
      'The chosen partner is not available in this version. Choose another.',
    'finding.partner.secrets-unreadable':
      'The partner’s saved credentials can no longer be read. Type them again and save.',
  },
  es: {
    'finding.partner.not-connected':
      'El socio elegido no está conectado. Completa la conexión y guarda.',
    'finding.partner.not-offered':
      'El socio elegido no está disponible en esta versión. Elige otro.',
    'finding.partner.secrets-unreadable':
      'Las credenciales guardadas del socio ya no se pueden leer. Escríbelas de nuevo y guarda.',
  },
}
