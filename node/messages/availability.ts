import { messages } from './messages'

/** About when support is open, beside the faults in hours. */
export const availabilityMessages = messages({
  pt: {
    'error.COUNTRY_UNKNOWN':
      'Não conhecemos os feriados deste país. Escolha um da lista.',
    'error.STATE_UNKNOWN':
      'Não conhecemos os feriados deste estado. Escolha um da lista.',
    'shopper.contact-taken':
      'Registramos o seu contato: um atendente responde por aqui quando abrirmos.',
  },
  en: {
    'error.COUNTRY_UNKNOWN':
      'We do not know the holidays of this country. Choose one from the list.',
    'error.STATE_UNKNOWN':
      'We do not know the holidays of this state. Choose one from the list.',
    'shopper.contact-taken':
      'We have noted your request: an agent will answer here once we open.',
  },
  es: {
    'error.COUNTRY_UNKNOWN':
      'No conocemos los feriados de este país. Elige uno de la lista.',
    'error.STATE_UNKNOWN':
      'No conocemos los feriados de este estado. Elige uno de la lista.',
    'shopper.contact-taken':
      'Registramos tu contacto: un agente responderá por aquí cuando abramos.',
  },
})
