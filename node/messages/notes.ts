import { messages } from './messages'

/** Notes that agents of any partner read, and shoppers do not. */
export const noteMessages = messages({
  pt: {
    'note.WRITTEN_AFTER_CLOSE':
      'Uma mensagem sua foi escrita depois que a conversa voltou para o bot: o cliente não a recebeu.',
    'note.REFUSED_BY_BOT':
      'O cliente não recebeu uma mensagem sua: o bot não a aceitou.',
    'note.AMBIGUOUS_AT_BOT':
      'Uma mensagem sua pode não ter chegado ao cliente: o bot não informou o que houve com ela.',
    'note.OUTSIDE_WINDOW':
      'O cliente não recebeu uma mensagem sua: o WhatsApp só aceita texto livre até 24 horas depois da última mensagem dele. Quando ele escrever de novo, você pode responder.',
    'note.WINDOW_ENDS':
      'O cliente está em silêncio há 23 horas. O WhatsApp entrega texto livre até {until} ({zone}); depois, só quando ele escrever de novo.',
    'note.RATING': 'O cliente avaliou o atendimento: {score} de 5.',
    'note.RATING.comment': 'Comentário: {comment}',
  },
  en: {
    'note.WRITTEN_AFTER_CLOSE':
      'A message of yours was written after the conversation had gone back to the bot: the shopper did not get it.',
    'note.REFUSED_BY_BOT':
      'The shopper did not get a message of yours: the bot did not accept it.',
    'note.AMBIGUOUS_AT_BOT':
      'A message of yours may not have reached the shopper: the bot did not say what became of it.',
    'note.OUTSIDE_WINDOW':
      'The shopper did not get a message of yours: WhatsApp takes free text only within 24 hours of their last message. Once they write again, you can answer.',
    'note.WINDOW_ENDS':
      'The shopper has been silent for 23 hours. WhatsApp delivers free text until {until} ({zone}); later only once they write again.',
    'note.RATING': 'The shopper rated the conversation: {score} of 5.',
    'note.RATING.comment': 'Comment: {comment}',
  },
  es: {
    'note.WRITTEN_AFTER_CLOSE':
      'Un mensaje tuyo se escribió después de que la conversación volvió al bot: el cliente no lo recibió.',
    'note.REFUSED_BY_BOT':
      'El cliente no recibió un mensaje tuyo: el bot no lo aceptó.',
    'note.AMBIGUOUS_AT_BOT':
      'Un mensaje tuyo puede no haber llegado al cliente: el bot no informó qué pasó con él.',
    'note.OUTSIDE_WINDOW':
      'El cliente no recibió un mensaje tuyo: WhatsApp solo acepta texto libre hasta 24 horas después de su último mensaje. Cuando escriba de nuevo, puedes responderle.',
    'note.WINDOW_ENDS':
      'El cliente está en silencio desde hace 23 horas. WhatsApp entrega texto libre hasta el {until} ({zone}); después, solo cuando escriba de nuevo.',
    'note.RATING': 'El cliente calificó la atención: {score} de 5.',
    'note.RATING.comment': 'Comentario: {comment}',
  },
})
