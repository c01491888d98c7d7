import { areaTranslator, messages } from '../../messages/messages'

/** What people read about Zenvia: merchants on the page, agents in what is told of a file. */
export const zenviaMessages = messages({
  pt: {
    'error.ZENVIA_TOKEN_INVALID':
      'Um token é uma única palavra, sem espaços. Copie-o inteiro da Zenvia e cole de novo.',
    'error.ZENVIA_ID_INVALID':
      'Este identificador só tem algarismos, como 1545.',

    'check.zenvia.address': 'A Zenvia responde',
    'check.zenvia.token': 'O token da API é aceito',
    'check.zenvia.departments': 'Há um departamento ativo',
    'check.zenvia.department': 'O departamento escolhido recebe conversas',
    'check.zenvia.agents': 'Há atendentes no departamento',
    'check.zenvia.partner-token': 'O token de parceiro abre a conta',

    'finding.zenvia.unreachable':
      'A Zenvia não respondeu. Tente de novo em alguns minutos. ({detail})',
    'finding.zenvia.wrong-token':
      'A Zenvia não aceitou o token. Em Configurações › Integrações › API, copie o token atual: gerar um novo invalida o anterior.',
    'finding.zenvia.no-active-department':
      'Nenhum departamento está ativo. Ative ou crie um na Zenvia e teste de novo.',
    'finding.zenvia.no-department':
      'Escolha o departamento que recebe as conversas e salve.',
    'finding.zenvia.department-gone':
      'O departamento escolhido não existe mais na Zenvia. Escolha outro da lista e salve.',
    'finding.zenvia.department-inactive':
      'O departamento escolhido está inativo. Ative-o na Zenvia ou escolha outro.',
    'finding.zenvia.no-agent':
      'O departamento “{name}” não tem atendentes. Coloque ao menos um atendente nele na Zenvia.',
    'finding.zenvia.wrong-partner-token':
      'A Zenvia não aceitou o token de parceiro para esta conta. A equipe VTEX precisa conferir o token e o identificador da conta.',
    'finding.zenvia.refused': 'A Zenvia recusou: {detail}',
    'finding.zenvia.agent-unknown':
      'Esta pessoa não está mais na conta da Zenvia. Recarregue a página.',
    'finding.zenvia.agent-still-active':
      'A Zenvia manteve o acesso desta pessoa. Desative-a na administração da própria Zenvia.',
    'finding.zenvia.agent-still-inactive':
      'A Zenvia não devolveu o acesso desta pessoa. Ative-a na administração da própria Zenvia.',
    'finding.zenvia.file-gone': 'Este arquivo não está mais na Zenvia.',
    'zenvia.file-blocked':
      'Não foi possível entregar o arquivo {name} enviado pelo atendente.',
  },
  en: {
    'error.ZENVIA_TOKEN_INVALID':
      'A token is one word without spaces. Copy all of it from Zenvia and paste it again.',
    'error.ZENVIA_ID_INVALID': 'This id consists of digits only, such as 1545.',

    'check.zenvia.address': 'Zenvia answers',
    'check.zenvia.token': 'The API token is accepted',
    'check.zenvia.departments': 'There is an active department',
    'check.zenvia.department': 'The chosen department takes conversations',
    'check.zenvia.agents': 'There are agents in the department',
    'check.zenvia.partner-token': 'The partner token opens the account',

    'finding.zenvia.unreachable':
      'Zenvia did not answer. Try again in a few minutes. ({detail})',
    'finding.zenvia.wrong-token':
      'Zenvia did not accept the token. In Settings › Integrations › API, copy the current one: creating a new token disables the one before.',
    'finding.zenvia.no-active-department':
      'No department is active. Activate or create one in Zenvia and test again.',
    'finding.zenvia.no-department':
      'Choose the department that takes the conversations, and save.',
    'finding.zenvia.department-gone':
      'The chosen department is no longer there in Zenvia. Choose another from the list and save.',
    'finding.zenvia.department-inactive':
      'The chosen department is inactive. Activate it in Zenvia, or choose another.',
    'finding.zenvia.no-agent':
      'The department “{name}” has no agents. Put at least one agent into it in Zenvia.',
    'finding.zenvia.wrong-partner-token':
      'Zenvia did not accept the partner token for this account. The VTEX team needs to check the token and the account id.',
    'finding.zenvia.refused': 'Zenvia refused: {detail}',
    'finding.zenvia.agent-unknown':
      'This person is not in the Zenvia account any more. Reload the page.',
    'finding.zenvia.agent-still-active':
      'Zenvia kept this person’s access. Deactivate them in Zenvia’s own administration.',
    'finding.zenvia.agent-still-inactive':
      'Zenvia did not give this person access again. Activate them in Zenvia’s own administration.',
    'finding.zenvia.file-gone': 'This file is no longer at Zenvia.',
    'zenvia.file-blocked':
      'The file {name} that the agent sent could not be delivered.',
  },
  es: {
    'error.ZENVIA_TOKEN_INVALID':
      'Un token es una sola palabra, sin espacios. Cópialo entero de Zenvia y pégalo de nuevo.',
    'error.ZENVIA_ID_INVALID':
      'Este identificador solo tiene dígitos, como 1545.',

    'check.zenvia.address': 'Zenvia responde',
    'check.zenvia.token': 'El token de la API es aceptado',
    'check.zenvia.departments': 'Hay un departamento activo',
    'check.zenvia.department': 'El departamento elegido recibe conversaciones',
    'check.zenvia.agents': 'Hay agentes en el departamento',
    'check.zenvia.partner-token': 'El token de proveedor abre la cuenta',

    'finding.zenvia.unreachable':
      'Zenvia no respondió. Intenta de nuevo en unos minutos. ({detail})',
    'finding.zenvia.wrong-token':
      'Zenvia no aceptó el token. En Configuración › Integraciones › API, copia el token actual: generar uno nuevo desactiva el anterior.',
    'finding.zenvia.no-active-department':
      'Ningún departamento está activo. Activa o crea uno en Zenvia y prueba de nuevo.',
    'finding.zenvia.no-department':
      'Elige el departamento que recibe las conversaciones y guarda.',
    'finding.zenvia.department-gone':
      'El departamento elegido ya no existe en Zenvia. Elige otro de la lista y guarda.',
    'finding.zenvia.department-inactive':
      'El departamento elegido está inactivo. Actívalo en Zenvia o elige otro.',
    'finding.zenvia.no-agent':
      'El departamento “{name}” no tiene agentes. Pon al menos un agente en él en Zenvia.',
    'finding.zenvia.wrong-partner-token':
      'Zenvia no aceptó el token de proveedor para esta cuenta. El equipo VTEX tiene que revisar el token y el identificador de la cuenta.',
    'finding.zenvia.refused': 'Zenvia lo rechazó: {detail}',
    'finding.zenvia.agent-unknown':
      'Esta persona ya no está en la cuenta de Zenvia. Recarga la página.',
    'finding.zenvia.agent-still-active':
      'Zenvia mantuvo el acceso de esta persona. Desactívala en la administración de la propia Zenvia.',
    'finding.zenvia.agent-still-inactive':
      'Zenvia no devolvió el acceso a esta persona. Actívala en la administración de la propia Zenvia.',
    'finding.zenvia.file-gone': 'Este archivo ya no está en Zenvia.',
    'zenvia.file-blocked':
      'No se pudo entregar el archivo {name} que envió el agente.',
  },
})

export const translate = areaTranslator(zenviaMessages)
