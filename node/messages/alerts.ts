import { messages } from './messages'

/** E-mails about what is wrong: a sentence for each cause. */
export const alertMessages = messages({
  pt: {
    'alert.subject': 'Atendimento Humano ({account}): {sentence}',
    'alert.since': 'Desde {since}.',
    'alert.conversations': 'Conversas afetadas agora: {count}.',
    'alert.page': 'Veja e resolva em: {address}',
    'alert.NO_PARTNER': 'nenhum parceiro está conectado',
    'alert.NO_BOT': 'nenhum bot está conectado',
    'alert.BOT_AWAITED':
      'o bot ainda não chamou, e as respostas dos atendentes não chegam aos clientes',
    'alert.PARTNER_REFUSES': '{the} recusa as credenciais',
    'alert.PARTNER_SILENT': '{the} não responde',
    'alert.SET_UP_INCOMPLETE': 'a configuração {at} está incompleta',
    'alert.SET_UP_CHANGED': 'a configuração foi alterada {at}',
    'alert.ANSWERS_UNPROVEN':
      'não se sabe se as respostas dadas {at} chegam aos clientes',
    'alert.WEBHOOK_MOVED':
      'o endereço anterior do webhook deixa de valer: {until}. Cole o novo {at}',
    'alert.BOT_REFUSES': 'o bot recusa as chamadas',
    'alert.BOT_SILENT': 'o bot não responde',
    'alert.MESSAGES_FAILED': 'há mensagens que não foram entregues',
    'alert.NOBODY_ANSWERS':
      'clientes esperam há mais de {minutes} minutos sem resposta',
    'alert.CREDENTIALS_END': 'as credenciais {of} deixam de valer: {until}',
    'alert.TOO_FEW_LICENSES': 'há mais pessoas ativas {at} do que licenças',
    'alert.FAILED_OVER':
      'novas conversas vão para o outro parceiro, porque {the} está com problema',
    'alert.SWITCHED_BACK': '{the} voltou a receber as novas conversas',
  },
  en: {
    'alert.subject': 'Live Support ({account}): {sentence}',
    'alert.since': 'Since {since}.',
    'alert.conversations': 'Conversations affected now: {count}.',
    'alert.page': 'See what is wrong and fix it at: {address}',
    'alert.NO_PARTNER': 'no partner is connected',
    'alert.NO_BOT': 'no bot is connected',
    'alert.BOT_AWAITED':
      'the bot has not called yet, and agents’ answers do not reach shoppers',
    'alert.PARTNER_REFUSES': '{partner} refuses the credentials',
    'alert.PARTNER_SILENT': '{partner} does not answer',
    'alert.SET_UP_INCOMPLETE': 'the set-up at {partner} is incomplete',
    'alert.SET_UP_CHANGED': 'the set-up was changed at {partner}',
    'alert.ANSWERS_UNPROVEN':
      'it is not known whether agents’ answers arrive from {partner}',
    'alert.WEBHOOK_MOVED':
      'the former webhook address stops working on {until}: paste the new one into {partner}',
    'alert.BOT_REFUSES': 'the bot refuses our calls',
    'alert.BOT_SILENT': 'the bot does not answer',
    'alert.MESSAGES_FAILED': 'some messages were not delivered',
    'alert.NOBODY_ANSWERS':
      'shoppers have waited for more than {minutes} minutes without an answer',
    'alert.CREDENTIALS_END': 'the credentials of {partner} end on {until}',
    'alert.TOO_FEW_LICENSES':
      'more people are active at {partner} than there are licenses',
    'alert.FAILED_OVER':
      'new conversations go to the other partner, because {partner} has a problem',
    'alert.SWITCHED_BACK': '{partner} takes new conversations again',
  },
  es: {
    'alert.subject': 'Atención humana ({account}): {sentence}',
    'alert.since': 'Desde el {since}.',
    'alert.conversations': 'Conversaciones afectadas ahora: {count}.',
    'alert.page': 'Míralo y resuélvelo en: {address}',
    'alert.NO_PARTNER': 'ningún proveedor está conectado',
    'alert.NO_BOT': 'ningún bot está conectado',
    'alert.BOT_AWAITED':
      'el bot aún no llamó, y las respuestas de los agentes no llegan a los clientes',
    'alert.PARTNER_REFUSES': '{partner} rechaza las credenciales',
    'alert.PARTNER_SILENT': '{partner} no responde',
    'alert.SET_UP_INCOMPLETE': 'la configuración en {partner} está incompleta',
    'alert.SET_UP_CHANGED': 'la configuración fue modificada en {partner}',
    'alert.ANSWERS_UNPROVEN':
      'no se sabe si las respuestas de los agentes llegan desde {partner}',
    'alert.WEBHOOK_MOVED':
      'la dirección anterior del webhook deja de funcionar el {until}: pega la nueva en {partner}',
    'alert.BOT_REFUSES': 'el bot rechaza las llamadas',
    'alert.BOT_SILENT': 'el bot no responde',
    'alert.MESSAGES_FAILED': 'hay mensajes que no se entregaron',
    'alert.NOBODY_ANSWERS':
      'hay clientes que esperan desde hace más de {minutes} minutos sin respuesta',
    'alert.CREDENTIALS_END':
      'las credenciales de {partner} dejan de valer el {until}',
    'alert.TOO_FEW_LICENSES':
      'hay más personas activas en {partner} que licencias',
    'alert.FAILED_OVER':
      'las conversaciones nuevas van al otro proveedor, porque {partner} tiene un problema',
    'alert.SWITCHED_BACK':
      '{partner} volvió a recibir las conversaciones nuevas',
  },
})
