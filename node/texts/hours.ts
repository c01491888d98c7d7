import type { Texts } from './texts'

/** About opening hours, exceptions and the merchant's messages. */
export const hoursTexts: Texts = {
  pt: {
    'error.TIME_ZONE_UNKNOWN':
      'Não conhecemos o fuso horário {timeZone}. Escolha um da lista, como America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” não é um horário. Escreva de 00:00 a 23:59; o fim do dia é 24:00.',
    'error.PERIOD_EMPTY':
      'Este período começa e termina na mesma hora. Para o dia inteiro, use 00:00 a 24:00.',
    'error.PERIODS_OVERLAP':
      'Este período se sobrepõe a {opensAt}–{closesAt}. Ajuste um dos dois.',
    'error.TOO_MANY_PERIODS': 'São no máximo {max} períodos por dia.',
    'error.DATE_TIME_INVALID':
      '“{value}” não é uma data com hora. Escreva como 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START': 'O fim precisa vir depois do início.',
    'error.EXCEPTION_NAME_REQUIRED': 'Dê um nome à exceção.',
    'error.EXCEPTION_NAME_TOO_LONG': 'Use no máximo {max} caracteres no nome.',
    'error.TOO_MANY_EXCEPTIONS': 'São no máximo {max} exceções.',
    'error.MESSAGE_TOO_LONG': 'Use no máximo {max} caracteres na mensagem.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'Com o atendimento desligado, escreva a mensagem que o cliente recebe: diga por qual canal ele pode falar com a loja.',
    'availability.no-next-opening': 'sem previsão de abertura',
  },
  en: {
    'error.TIME_ZONE_UNKNOWN':
      'We do not know the time zone {timeZone}. Choose one from the list, such as America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” is not a time. Write 00:00 to 23:59; the end of the day is 24:00.',
    'error.PERIOD_EMPTY':
      'This period begins and ends at the same time. For the whole day, use 00:00 to 24:00.',
    'error.PERIODS_OVERLAP':
      'This period overlaps with {opensAt}–{closesAt}. Change one of the two.',
    'error.TOO_MANY_PERIODS': 'There may be {max} periods a day at most.',
    'error.DATE_TIME_INVALID':
      '“{value}” is not a date with a time. Write it like 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START':
      'The end must come after the beginning.',
    'error.EXCEPTION_NAME_REQUIRED': 'Give the exception a name.',
    'error.EXCEPTION_NAME_TOO_LONG':
      'Use {max} characters at most in the name.',
    'error.TOO_MANY_EXCEPTIONS': 'There may be {max} exceptions at most.',
    'error.MESSAGE_TOO_LONG': 'Use {max} characters at most in the message.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'With support switched off, write the message that shoppers get: say how else they can reach the store.',
    'availability.no-next-opening': 'no opening planned',
  },
  es: {
    'error.TIME_ZONE_UNKNOWN':
      'No conocemos la zona horaria {timeZone}. Elige una de la lista, como America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” no es una hora. Escribe de 00:00 a 23:59; el fin del día es 24:00.',
    'error.PERIOD_EMPTY':
      'Este período empieza y termina a la misma hora. Para todo el día, usa de 00:00 a 24:00.',
    'error.PERIODS_OVERLAP':
      'Este período se superpone con {opensAt}–{closesAt}. Ajusta uno de los dos.',
    'error.TOO_MANY_PERIODS': 'Son como máximo {max} períodos por día.',
    'error.DATE_TIME_INVALID':
      '“{value}” no es una fecha con hora. Escríbela como 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START':
      'El fin tiene que ser posterior al inicio.',
    'error.EXCEPTION_NAME_REQUIRED': 'Ponle un nombre a la excepción.',
    'error.EXCEPTION_NAME_TOO_LONG':
      'Usa como máximo {max} caracteres en el nombre.',
    'error.TOO_MANY_EXCEPTIONS': 'Son como máximo {max} excepciones.',
    'error.MESSAGE_TOO_LONG': 'Usa como máximo {max} caracteres en el mensaje.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'Con la atención desactivada, escribe el mensaje que recibe el cliente: di por qué canal puede hablar con la tienda.',
    'availability.no-next-opening': 'sin apertura prevista',
  },
}
