import { messages } from './messages'

/** What went wrong and what to do, by code. */
export const errorMessages = messages({
  pt: {
    'error.INTERNAL':
      'Algo deu errado do nosso lado. Tente de novo em instantes.',
    'error.UNAUTHENTICATED':
      'O token do bot está ausente ou incorreto. Envie-o no cabeçalho x-live-support-bot-token.',
    'error.STORE_UNAVAILABLE':
      'Não foi possível confirmar que tudo foi salvo. Confira o que aparece agora e, se faltar algo, tente de novo em instantes.',
    'error.OPEN_HANDOFFS':
      'Atendimentos abertos na conta atual: {count}. Com esta troca eles terminam: os clientes leem sua mensagem de indisponibilidade e voltam ao bot, e os tickets ficam na conta antiga. Confirme para continuar.',
    'error.OUT_OF_RANGE': 'Escolha um número de {min} a {max}.',
    'error.SECRETS_UNAVAILABLE':
      'As chaves que protegem as credenciais não responderam; nada mudou. Tente de novo em instantes.',
    'error.KEYS_MISSING':
      'As chaves que protegem as credenciais não estão onde deviam. Tente de novo em alguns minutos; se continuar assim, digite as credenciais de novo e salve.',
    'error.SECRETS_UNREADABLE':
      'As credenciais salvas não podem mais ser lidas. Digite-as de novo e salve.',
    'error.INVALID_INPUT': 'Este valor não é válido.',
    'error.REVISION_CONFLICT':
      'Outra pessoa salvou estas configurações enquanto você as editava{who}. Compare e decida o que manter.',
    'error.REVISION_CONFLICT.by': ' ({by}, {at})',
    'error.INVALID_PHONE_NUMBER':
      'Este não é um número de telefone. Escreva com o código do país, por exemplo {example}.',
    'error.ADDRESS_NOT_ALLOWED':
      'Use um endereço https, sem senha e sem porta, de uma destas formas (* é qualquer texto): {addresses}.',
    'error.ADDRESS_LEADS_BACK':
      'Este endereço é do próprio Live Support ou da plataforma VTEX. Use o de uma rota do seu bot.',
    'error.SECRET_INVALID':
      'Use de {shortest} a {longest} letras, números ou símbolos, sem espaços.',
    'error.SIGNING_SECRET_INVALID':
      'Este segredo não tem a forma whsec_ e uma chave em base64. Deixe vazio para o app criar um.',
    'error.CURSOR_INVALID': 'Este cursor não é de uma resposta desta consulta.',
    'error.BOT_EVENTS_BOUNDS':
      'Peça de 1 a {limit} eventos e espere de 0 a {waitSeconds} segundos.',
    'error.BOT_NOT_POLLING':
      'O bot desta loja não é um que consulta, e nada espera aqui por ele. Escolha “Bot que consulta” no Admin da VTEX, em Atendimento Humano, na aba Bot, e salve.',
    'error.TEXT_REQUIRED': 'Escreva um texto ou anexe um arquivo.',
    'error.REQUIRED': 'Preencha este campo.',
    'error.TOO_LONG': 'Use no máximo {max} caracteres.',
    'error.TOO_MANY': 'São no máximo {max}.',
    'error.URL_INVALID':
      'Este endereço não é válido. Ele começa com https://, por exemplo {example}.',
    'error.INSTANT_INVALID':
      'Escreva data e hora em ISO 8601 com fuso, por exemplo {example}.',
    'error.EMAIL_INVALID': 'Este não é um endereço de e-mail, como {example}.',
    'error.CONVERSATION_NOT_FOUND':
      'Esta conversa não existe mais. Ela foi apagada pelo prazo ou por solicitação do cliente.',
    'error.NO_PARTNER':
      'Nenhum parceiro foi escolhido: escolha um no Admin da VTEX, em Atendimento Humano.',
    'error.WENI_CONNECTED':
      'O bot desta loja é o da Weni, e ninguém leria a resposta do atendente. Peça pela Weni, ou escolha outro tipo de bot no Admin da VTEX, em Atendimento Humano, na aba Bot.',
    'error.NO_SUCH_TICKET':
      'Este ticket não pertence a esta conversa, ou já foi encerrado.',
    'error.HANDOFF_NOT_FOUND': 'Esta conversa nunca teve atendimento humano.',
    'error.NO_OPEN_HANDOFF':
      'Não há atendimento humano aberto nesta conversa. Peça um com requestHandoff.',
    'error.PAGE_INVALID':
      'As páginas contam a partir de 1 e têm de 1 a {max} linhas.',
  },
  en: {
    'error.INTERNAL':
      'Something went wrong on our side. Try again in a moment.',
    'error.UNAUTHENTICATED':
      'The bot token is missing or wrong. Send it in the header x-live-support-bot-token.',
    'error.STORE_UNAVAILABLE':
      'We could not confirm that everything was saved. Look at what is shown now and, if something is missing, try again in a moment.',
    'error.OPEN_HANDOFFS':
      'Conversations open in the current account: {count}. They end with this change: shoppers read your unavailability message and go back to the bot, and the tickets stay in the old account. Confirm to go on.',
    'error.OUT_OF_RANGE': 'Choose a number from {min} to {max}.',
    'error.SECRETS_UNAVAILABLE':
      'The keys that protect the credentials did not answer; nothing has changed. Try again in a moment.',
    'error.KEYS_MISSING':
      'The keys that protect the credentials are not where they should be. Try again in a few minutes; if this goes on, type the credentials again and save.',
    'error.SECRETS_UNREADABLE':
      'The saved credentials can no longer be read. Type them again and save.',
    'error.INVALID_INPUT': 'This value is not valid.',
    'error.REVISION_CONFLICT':
      'Somebody else saved these settings while you were editing them{who}. Compare both and decide what to keep.',
    'error.REVISION_CONFLICT.by': ' ({by}, {at})',
    'error.INVALID_PHONE_NUMBER':
      'This is not a phone number. Write it with the country code, for example {example}.',
    'error.ADDRESS_NOT_ALLOWED':
      'Use an https address without a password or port, in one of these forms (* is any text): {addresses}.',
    'error.ADDRESS_LEADS_BACK':
      'This address belongs to Live Support itself or to the VTEX platform. Use the address of one of your bot’s routes.',
    'error.SECRET_INVALID':
      'Use {shortest} to {longest} letters, digits or symbols, without spaces.',
    'error.SIGNING_SECRET_INVALID':
      'This secret does not have the form whsec_ followed by a key in base64. Leave it empty and the app makes one.',
    'error.CURSOR_INVALID': 'This cursor is not from an answer of this query.',
    'error.BOT_EVENTS_BOUNDS':
      'Ask for 1 to {limit} events, and wait for 0 to {waitSeconds} seconds.',
    'error.BOT_NOT_POLLING':
      'This store’s bot is not set up as one that asks, so no events wait for it here. Choose “Bot that asks” in VTEX Admin, under Live Support, on the tab Bot, and save.',
    'error.TEXT_REQUIRED': 'Write a text or attach a file.',
    'error.REQUIRED': 'Fill in this field.',
    'error.TOO_LONG': 'Use {max} characters at most.',
    'error.TOO_MANY': 'Use {max} at most.',
    'error.URL_INVALID':
      'This address is not valid. It starts with https://, for example {example}.',
    'error.INSTANT_INVALID':
      'Write date and time in ISO 8601 with an offset, for example {example}.',
    'error.EMAIL_INVALID': 'This is not an e-mail address, such as {example}.',
    'error.CONVERSATION_NOT_FOUND':
      'This conversation no longer exists. It was deleted by age or at the shopper’s request.',
    'error.NO_PARTNER':
      'No partner is chosen: choose one in VTEX Admin, under Live Support.',
    'error.WENI_CONNECTED':
      'This store’s bot is Weni’s, and nobody would read the agent’s answer. Ask through Weni, or choose another kind of bot in VTEX Admin, under Live Support, on the tab Bot.',
    'error.NO_SUCH_TICKET':
      'This ticket does not belong to this conversation, or has ended.',
    'error.HANDOFF_NOT_FOUND': 'This conversation never had a handoff.',
    'error.NO_OPEN_HANDOFF':
      'This conversation has no open handoff. Ask for one with requestHandoff.',
    'error.PAGE_INVALID':
      'Pages count from 1 and have between 1 and {max} lines.',
  },
  es: {
    'error.INTERNAL':
      'Algo salió mal de nuestro lado. Intenta de nuevo en un momento.',
    'error.UNAUTHENTICATED':
      'El token del bot falta o no es correcto. Envíalo en el encabezado x-live-support-bot-token.',
    'error.STORE_UNAVAILABLE':
      'No pudimos confirmar que todo se haya guardado. Revisa lo que se muestra ahora y, si falta algo, vuelve a intentarlo en un momento.',
    'error.OPEN_HANDOFFS':
      'Conversaciones abiertas en la cuenta actual: {count}. Terminan con este cambio: los clientes leen tu mensaje de indisponibilidad y vuelven al bot, y los tickets quedan en la cuenta anterior. Confirma para continuar.',
    'error.OUT_OF_RANGE': 'Elige un número de {min} a {max}.',
    'error.SECRETS_UNAVAILABLE':
      'Las claves que protegen las credenciales no respondieron; nada cambió. Intenta de nuevo en un momento.',
    'error.KEYS_MISSING':
      'Las claves que protegen las credenciales no están donde deberían. Intenta de nuevo en unos minutos; si sigue así, escribe las credenciales de nuevo y guarda.',
    'error.SECRETS_UNREADABLE':
      'Las credenciales guardadas ya no se pueden leer. Escríbelas de nuevo y guarda.',
    'error.INVALID_INPUT': 'Este valor no es válido.',
    'error.REVISION_CONFLICT':
      'Otra persona guardó esta configuración mientras la editabas{who}. Compara ambas y decide qué conservar.',
    'error.REVISION_CONFLICT.by': ' ({by}, {at})',
    'error.INVALID_PHONE_NUMBER':
      'Este no es un número de teléfono. Escríbelo con el código del país, por ejemplo {example}.',
    'error.ADDRESS_NOT_ALLOWED':
      'Usa una dirección https, sin contraseña ni puerto, de una de estas formas (* es cualquier texto): {addresses}.',
    'error.ADDRESS_LEADS_BACK':
      'Esta dirección es del propio Live Support o de la plataforma VTEX. Usa la de una ruta de tu bot.',
    'error.SECRET_INVALID':
      'Usa de {shortest} a {longest} letras, números o símbolos, sin espacios.',
    'error.SIGNING_SECRET_INVALID':
      'Este secreto no tiene la forma whsec_ y una clave en base64. Déjalo vacío para que la app cree uno.',
    'error.CURSOR_INVALID':
      'Este cursor no es de una respuesta de esta consulta.',
    'error.BOT_EVENTS_BOUNDS':
      'Pide de 1 a {limit} eventos y espera de 0 a {waitSeconds} segundos.',
    'error.BOT_NOT_POLLING':
      'El bot de esta tienda no es uno que consulta, y nada espera aquí por él. Elige “Bot que consulta” en el Admin de VTEX, en Atención humana, en la pestaña Bot, y guarda.',
    'error.TEXT_REQUIRED': 'Escribe un texto o adjunta un archivo.',
    'error.REQUIRED': 'Completa este campo.',
    'error.TOO_LONG': 'Usa como máximo {max} caracteres.',
    'error.TOO_MANY': 'Son como máximo {max}.',
    'error.URL_INVALID':
      'Esta dirección no es válida. Empieza con https://, por ejemplo {example}.',
    'error.INSTANT_INVALID':
      'Escribe fecha y hora en ISO 8601 con su desfase, por ejemplo {example}.',
    'error.EMAIL_INVALID':
      'Esta no es una dirección de correo electrónico, como {example}.',
    'error.CONVERSATION_NOT_FOUND':
      'Esta conversación ya no existe. Se borró por antigüedad o por solicitud del cliente.',
    'error.NO_PARTNER':
      'No hay proveedor elegido: elige uno en el Admin de VTEX, en Atención humana.',
    'error.WENI_CONNECTED':
      'El bot de esta tienda es el de Weni, y nadie leería la respuesta del agente. Pide por Weni, o elige otro tipo de bot en el Admin de VTEX, en Atención humana, en la pestaña Bot.',
    'error.NO_SUCH_TICKET':
      'Este ticket no pertenece a esta conversación, o ya terminó.',
    'error.HANDOFF_NOT_FOUND': 'Esta conversación nunca tuvo atención humana.',
    'error.NO_OPEN_HANDOFF':
      'Esta conversación no tiene una atención humana abierta. Pídela con requestHandoff.',
    'error.PAGE_INVALID':
      'Las páginas cuentan desde 1 y tienen entre 1 y {max} líneas.',
  },
})
