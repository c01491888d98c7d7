import { messages } from './messages'

/** About licenses, training, and the people who answer. */
export const teamMessages = messages({
  pt: {
    'error.HEADCOUNT_INVALID': 'Use um número inteiro de 1 a {max}.',
    'error.DATE_PAST': 'Escolha uma data e hora que ainda não passou.',
    'error.NOTHING_ASKED': 'Não há solicitação em andamento.',
    'error.VTEX_TEAM_ONLY': 'Somente a equipe VTEX pode fazer isto.',
    'error.ALREADY_IN_TEAM':
      'Já existe uma pessoa com este e-mail na equipe: procure na lista.',
    'error.ROSTER_FIXED':
      'Este parceiro não permite mudar a equipe por aqui. Faça a mudança na administração dele.',
    'error.WEBHOOK_KEYLESS':
      'O endereço do webhook deste parceiro não tem chave: as chamadas são assinadas.',
  },
  en: {
    'error.HEADCOUNT_INVALID': 'Use a whole number from 1 to {max}.',
    'error.DATE_PAST': 'Choose a date and time that has not passed.',
    'error.NOTHING_ASKED': 'There is no request in progress.',
    'error.VTEX_TEAM_ONLY': 'Only the VTEX team may do this.',
    'error.ALREADY_IN_TEAM':
      'Somebody with this e-mail is in the team already: look in the list.',
    'error.ROSTER_FIXED':
      'This partner does not let the team be changed from here. Change it in the partner’s own administration.',
    'error.WEBHOOK_KEYLESS':
      'The address of this partner’s webhook has no key: its calls are signed.',
  },
  es: {
    'error.HEADCOUNT_INVALID': 'Usa un número entero de 1 a {max}.',
    'error.DATE_PAST': 'Elige una fecha y hora que no haya pasado.',
    'error.NOTHING_ASKED': 'No hay ninguna solicitud en curso.',
    'error.VTEX_TEAM_ONLY': 'Solo el equipo VTEX puede hacer esto.',
    'error.ALREADY_IN_TEAM':
      'Ya hay alguien con este correo en el equipo: búscalo en la lista.',
    'error.ROSTER_FIXED':
      'Este proveedor no permite cambiar el equipo desde aquí. Haz el cambio en su propia administración.',
    'error.WEBHOOK_KEYLESS':
      'La dirección del webhook de este proveedor no tiene clave: sus llamadas van firmadas.',
  },
})
