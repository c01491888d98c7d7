import { messages } from './messages'

/** What is wrong with hours, exceptions and messages, and what shoppers read where a merchant wrote nothing. */
export const hoursMessages = messages({
  pt: {
    'error.TIME_ZONE_UNKNOWN':
      'Não conhecemos o fuso horário “{timeZone}”. Escolha um da lista, como America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” não é um horário. Use de 00:00 a 23:59, ou 24:00 para o fim do dia.',
    'error.PERIOD_EMPTY':
      'O período termina na mesma hora em que começa. Para o dia inteiro, use 00:00 a 24:00.',
    'error.PERIODS_OVERLAP':
      'Este período começa antes do fim de outro ({opensAt} a {closesAt}). Ajuste um deles ou junte os dois.',
    'error.DATE_TIME_INVALID':
      '“{value}” não é uma data com hora. Use a forma 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START':
      'A exceção precisa terminar depois de começar.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'Com o atendimento desligado, diga aos clientes por qual canal falar com a loja.',
    'shopper.nobody': 'Nenhum atendente pode responder neste momento.',
    'shopper.outside-hours': 'Nosso atendimento está fechado no momento.',
    'shopper.disabled':
      'No momento não temos atendimento humano por aqui. Fale com a loja pelos canais habituais.',
  },
  en: {
    'error.TIME_ZONE_UNKNOWN':
      'We do not know the time zone “{timeZone}”. Choose one from the list, such as America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” is not a time of day. Use 00:00 to 23:59, or 24:00 for the end of the day.',
    'error.PERIOD_EMPTY':
      'The period ends at the time it begins. For the whole day, use 00:00 to 24:00.',
    'error.PERIODS_OVERLAP':
      'This period begins before another one ({opensAt} to {closesAt}) has ended. Change one of them, or join them.',
    'error.DATE_TIME_INVALID':
      '“{value}” is not a date with a time. Use the form 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START':
      'The exception has to end after it begins.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'While support is off, tell shoppers how else to reach the store.',
    'shopper.nobody': 'No agent can answer at the moment.',
    'shopper.outside-hours': 'Our support is closed at the moment.',
    'shopper.disabled':
      'There is no live support here at the moment. Please use the store’s usual channels.',
  },
  es: {
    'error.TIME_ZONE_UNKNOWN':
      'No conocemos la zona horaria “{timeZone}”. Elige una de la lista, como America/Sao_Paulo.',
    'error.TIME_INVALID':
      '“{value}” no es una hora. Usa de 00:00 a 23:59, o 24:00 para el final del día.',
    'error.PERIOD_EMPTY':
      'El período termina a la misma hora en que empieza. Para todo el día, usa 00:00 a 24:00.',
    'error.PERIODS_OVERLAP':
      'Este período empieza antes de que termine otro ({opensAt} a {closesAt}). Cambia uno de ellos o únelos.',
    'error.DATE_TIME_INVALID':
      '“{value}” no es una fecha con hora. Usa la forma 2026-12-24T12:00.',
    'error.EXCEPTION_ENDS_BEFORE_START':
      'La excepción tiene que terminar después de empezar.',
    'error.DISABLED_MESSAGE_REQUIRED':
      'Con la atención desactivada, di a los clientes por qué canal hablar con la tienda.',
    'shopper.nobody': 'Ningún agente puede responder en este momento.',
    'shopper.outside-hours': 'Nuestra atención está cerrada en este momento.',
    'shopper.disabled':
      'En este momento no hay atención humana por aquí. Usa los canales habituales de la tienda.',
  },
})
