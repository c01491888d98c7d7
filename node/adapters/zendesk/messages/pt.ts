export const pt: Record<string, string> = {
  'note.shopper-left': 'O cliente encerrou a conversa no WhatsApp.',
  'note.bot-cancelled':
    'O bot ou a loja cancelou a solicitação de atendimento.',
  'note.expired':
    'A conversa foi encerrada porque ninguém escreveu por muito tempo.',
  'note.ended': 'A conversa foi encerrada no WhatsApp.',
  'message.of-shopper': 'O cliente escreveu: {text}',
  'message.empty': '(mensagem sem texto)',
  'file.attached': '(arquivo em anexo)',
  'file.link': 'Arquivo que não pôde ser anexado: {name} {url}',
  'file.blocked':
    'O arquivo {name} não foi enviado porque o Zendesk encontrou nele um programa malicioso.',

  'error.ZENDESK_INPUT_INVALID':
    'O valor deste campo não tem a forma esperada.',
  'error.ZENDESK_FIELD_REQUIRED': 'Preencha este campo.',
  'error.ZENDESK_ADDRESS_INVALID':
    'Este não é o endereço de uma conta do Zendesk. Cole o endereço da sua conta, como {example}.',
  'error.ZENDESK_EMAIL_INVALID':
    'Este não é um e-mail. Use o e-mail de um administrador da sua conta do Zendesk.',
  'error.ZENDESK_TAG_INVALID':
    'Use uma única tag, só com letras sem acento, números, hífen e sublinhado, como {example}.',
  'error.ZENDESK_GROUP_INVALID': 'Escolha um grupo da lista.',

  'finding.zendesk.unknown-subdomain':
    'Não existe conta do Zendesk neste endereço. Confira o subdomínio: é o que vem antes de .zendesk.com quando você abre a sua conta.',
  'finding.zendesk.unreachable':
    'O Zendesk está fora do ar ou demorou demais. Tente de novo em alguns minutos e veja status.zendesk.com se continuar.',
  'finding.zendesk.rate-limited':
    'O Zendesk pediu para esperar: a conta atingiu o limite de chamadas por minuto. Tente de novo em um minuto.',
  'finding.zendesk.wrong-credentials':
    'O Zendesk recusou as credenciais. Com cliente OAuth, confira o identificador e o segredo; com token de API, confira o e-mail e o token e se o acesso por token está ativado na Central de administração.',
  'finding.zendesk.missing-scope':
    'O cliente OAuth não pode ler e escrever. Na Central de administração, em Aplicativos e integrações › APIs › Clientes OAuth, permita os escopos read e write.',
  'finding.zendesk.forbidden':
    'O Zendesk não deixa este usuário fazer isso. Use as credenciais de um administrador da conta.',
  'finding.zendesk.not-an-agent':
    'Este usuário é um usuário final no Zendesk. Use as credenciais de um administrador ou agente.',
  'finding.zendesk.suspended-user':
    'Este usuário está suspenso no Zendesk. Reative-o ou use as credenciais de outro.',
  'finding.zendesk.light-agent':
    'Este usuário é um agente light e não pode escrever comentários públicos. Use as credenciais de um administrador ou de um agente completo.',
  'finding.zendesk.no-user-rights':
    'A função deste usuário no Zendesk não pode gerenciar usuários finais, e os clientes não poderiam ser criados. Use um administrador, ou uma função que possa editar usuários finais.',
  'finding.zendesk.no-provisioning-rights':
    'Este usuário não pode criar gatilhos e webhooks. Use as credenciais de um administrador, ou dê à função dele essas permissões.',
  'finding.zendesk.tagging-off':
    'As tags de ticket estão desativadas nesta conta, e os gatilhos dependem delas. Ative-as na Central de administração, em Objetos e regras › Tickets › Configurações.',
  'finding.zendesk.api-token-ends':
    'O Zendesk encerra todos os tokens de API em 30 de abril de 2027. Dias restantes: {days}. Um token sem uso por 30 dias é desativado antes. Troque por um cliente OAuth quando puder.',
  'finding.zendesk.token-never-expires':
    'O Zendesk dá a este cliente OAuth tokens que nunca expiram, o que deixa de ser possível em 1º de abril de 2027. No Zendesk, crie um novo cliente OAuth e conecte com ele.',
  'finding.zendesk.refused': 'O Zendesk recusou a chamada.',
  'finding.zendesk.no-ticket':
    'Esta conversa não tem um ticket no Zendesk que possa receber a mensagem.',
  'finding.zendesk.file-gone': 'O arquivo não está mais no Zendesk.',
  'finding.zendesk.not-as-written':
    'O Zendesk aceitou a mudança, mas guardou outra coisa. Veja as diferenças e repita; se continuar, uma regra da conta a impede.',
  'finding.zendesk.webhook-unproven':
    'O Zendesk chamou o webhook de teste e não recebeu a resposta esperada. Confira se a loja está no ar e repita.',

  'check.zendesk.address-answers': 'O endereço responde',
  'check.zendesk.credentials-accepted': 'As credenciais são aceitas',
  'check.zendesk.scope': 'O acesso inclui ler e escrever',
  'check.zendesk.agent-role': 'O usuário é agente ou administrador',
  'check.zendesk.public-comments': 'O usuário pode escrever aos clientes',
  'check.zendesk.provisioning-rights':
    'O usuário pode criar gatilhos e webhooks',
  'check.zendesk.limits': 'A conta permite o que o atendimento precisa',
  'check.zendesk.api-token': 'O token de API continua valendo',
  'check.zendesk.token-life': 'O token OAuth tem prazo',

  'step.zendesk.ticket-field': 'Campo de ticket com o WhatsApp da loja',
  'step.zendesk.webhook': 'Webhook que avisa a loja',
  'step.zendesk.comment-trigger': 'Gatilho: resposta do atendente',
  'step.zendesk.solved-trigger': 'Gatilho: ticket resolvido',
  'step.zendesk.proof': 'Prova com um evento de teste',
}
