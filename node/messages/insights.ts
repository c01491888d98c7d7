import { messages } from './messages'

/** About what bots tell for the figures. */
export const insightsMessages = messages({
  pt: {
    'error.DATE_INVALID': 'Use uma data existente, como {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Use uma data de {first} a {last}, no fuso da loja.',
    'error.SESSIONS_INVALID': 'Use um número inteiro de 0 a {max}.',
    'error.RATING_BEFORE_CLOSE':
      'Só é possível avaliar depois que um atendente encerra a conversa.',
    'error.RATING_TOO_LATE':
      'O prazo de 24 horas para avaliar este atendimento terminou.',
    'error.ALREADY_RATED': 'Este atendimento já recebeu outra avaliação.',
    'error.SCORE_INVALID': 'A nota vai de {min} a {max}, sem decimais.',
  },
  en: {
    'error.DATE_INVALID': 'Use a date that exists, such as {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Use a date from {first} to {last}, in the store’s time zone.',
    'error.SESSIONS_INVALID': 'Use a whole number from 0 to {max}.',
    'error.RATING_BEFORE_CLOSE':
      'A rating is taken once an agent has closed the conversation.',
    'error.RATING_TOO_LATE':
      'The 24 hours in which this conversation could be rated are over.',
    'error.ALREADY_RATED': 'This conversation has another rating already.',
    'error.SCORE_INVALID': 'Use a whole number from {min} to {max}.',
  },
  es: {
    'error.DATE_INVALID': 'Usa una fecha que exista, como {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Usa una fecha del {first} al {last}, en la zona de la tienda.',
    'error.SESSIONS_INVALID': 'Usa un número entero de 0 a {max}.',
    'error.RATING_BEFORE_CLOSE':
      'Solo se puede calificar después de que un agente finaliza la conversación.',
    'error.RATING_TOO_LATE':
      'Terminaron las 24 horas para calificar esta atención.',
    'error.ALREADY_RATED': 'Esta atención ya tiene otra calificación.',
    'error.SCORE_INVALID':
      'La calificación va de {min} a {max}, sin decimales.',
  },
})
