import type { Messages } from './messages'

/** About what bots tell for the figures. */
export const insightsMessages: Messages = {
  pt: {
    'error.DATE_INVALID': 'Use uma data existente, como {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Use uma data de {first} a {last}, no fuso da loja.',
    'error.SESSIONS_INVALID': 'Use um número inteiro de 0 a {max}.',
  },
  en: {
    'error.DATE_INVALID': 'Use a date that exists, such as {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Use a date from {first} to {last}, in the store’s time zone.',
    'error.SESSIONS_INVALID': 'Use a whole number from 0 to {max}.',
  },
  es: {
    'error.DATE_INVALID': 'Usa una fecha que exista, como {example}.',
    'error.DATE_OUT_OF_RANGE':
      'Usa una fecha del {first} al {last}, en la zona de la tienda.',
    'error.SESSIONS_INVALID': 'Usa un número entero de 0 a {max}.',
  },
}
