export const es: Record<string, string> = {
  'note.shopper-left': 'El cliente terminó la conversación en WhatsApp.',
  'note.bot-cancelled': 'El bot o la tienda canceló la solicitud de atención.',
  'note.expired':
    'La conversación terminó porque nadie escribió durante mucho tiempo.',
  'note.ended': 'La conversación terminó en WhatsApp.',
  'message.of-shopper': 'El cliente escribió: {text}',
  'message.empty': '(mensaje sin texto)',
  'file.attached': '(archivo adjunto)',
  'file.link': 'Archivo que no se pudo adjuntar: {name} {url}',
  'file.blocked':
    'El archivo {name} no se envió porque Zendesk encontró en él un programa malicioso.',

  'error.ZENDESK_INPUT_INVALID':
    'El valor de este campo no tiene la forma esperada.',
  'error.ZENDESK_FIELD_REQUIRED': 'Completa este campo.',
  'error.ZENDESK_ADDRESS_INVALID':
    'Esta no es la dirección de una cuenta de Zendesk. Pega la dirección de la tuya, como {example}.',
  'error.ZENDESK_EMAIL_INVALID':
    'Esto no es un correo electrónico. Usa el de un administrador de tu cuenta de Zendesk.',
  'error.ZENDESK_TAG_INVALID':
    'Usa una sola etiqueta, con letras sin acento, números, guiones y guiones bajos, como {example}.',
  'error.ZENDESK_GROUP_INVALID': 'Elige un grupo de la lista.',

  'finding.zendesk.unknown-subdomain':
    'No hay ninguna cuenta de Zendesk en esta dirección. Revisa el subdominio: es lo que va antes de .zendesk.com cuando abres tu cuenta.',
  'finding.zendesk.unreachable':
    'Zendesk está caído o tardó demasiado. Inténtalo de nuevo en unos minutos y consulta status.zendesk.com si continúa.',
  'finding.zendesk.rate-limited':
    'Zendesk pidió esperar: la cuenta llegó a su límite de llamadas por minuto. Inténtalo de nuevo en un minuto.',
  'finding.zendesk.wrong-credentials':
    'Zendesk rechazó las credenciales. Con un cliente OAuth, revisa el identificador y el secreto; con un token de API, revisa el correo y el token, y que el acceso por token esté activado en el Centro de administración.',
  'finding.zendesk.missing-scope':
    'El cliente OAuth no puede leer y escribir. En el Centro de administración, en Aplicaciones e integraciones › API › Clientes OAuth, permite los alcances read y write.',
  'finding.zendesk.forbidden':
    'Zendesk no deja que este usuario haga eso. Usa las credenciales de un administrador de la cuenta.',
  'finding.zendesk.not-an-agent':
    'Este usuario es un usuario final en Zendesk. Usa las credenciales de un administrador o agente.',
  'finding.zendesk.suspended-user':
    'Este usuario está suspendido en Zendesk. Reactívalo o usa las credenciales de otro.',
  'finding.zendesk.light-agent':
    'Este usuario es un agente light y no puede escribir comentarios públicos. Usa las credenciales de un administrador o de un agente completo.',
  'finding.zendesk.no-user-rights':
    'El rol de este usuario en Zendesk no puede gestionar usuarios finales, y no se podrían crear los clientes. Usa un administrador, o un rol que pueda editar usuarios finales.',
  'finding.zendesk.no-provisioning-rights':
    'Este usuario no puede crear disparadores ni webhooks. Usa las credenciales de un administrador, o da esos permisos a su rol.',
  'finding.zendesk.tagging-off':
    'Las etiquetas de tickets están desactivadas en esta cuenta, y los disparadores dependen de ellas. Actívalas en el Centro de administración, en Objetos y reglas › Tickets › Configuración.',
  'finding.zendesk.api-token-ends':
    'Zendesk dejará de aceptar todos los tokens de API el 30 de abril de 2027. Días restantes: {days}. Un token sin uso por 30 días se desactiva antes. Cambia a un cliente OAuth cuando puedas.',
  'finding.zendesk.token-never-expires':
    'Zendesk da a este cliente OAuth tokens que nunca caducan, lo que dejará de ser posible el 1 de abril de 2027. En Zendesk, crea un nuevo cliente OAuth y conecta con él.',
  'finding.zendesk.refused': 'Zendesk rechazó la llamada.',
  'finding.zendesk.no-ticket':
    'Esta conversación no tiene un ticket en Zendesk que pueda recibir el mensaje.',
  'finding.zendesk.file-gone': 'El archivo ya no está en Zendesk.',
  'finding.zendesk.not-as-written':
    'Zendesk aceptó el cambio y guardó otra cosa. Mira las diferencias y repite; si continúa, una regla de la cuenta lo impide.',
  'finding.zendesk.webhook-unproven':
    'Zendesk llamó al webhook como prueba y no recibió la respuesta esperada. Revisa que la tienda esté en línea y repite.',

  'check.zendesk.address-answers': 'La dirección responde',
  'check.zendesk.credentials-accepted': 'Las credenciales son aceptadas',
  'check.zendesk.scope': 'El acceso incluye leer y escribir',
  'check.zendesk.agent-role': 'El usuario es agente o administrador',
  'check.zendesk.public-comments': 'El usuario puede escribir a los clientes',
  'check.zendesk.provisioning-rights':
    'El usuario puede crear disparadores y webhooks',
  'check.zendesk.limits': 'La cuenta permite lo que la atención necesita',
  'check.zendesk.api-token': 'El token de API sigue vigente',
  'check.zendesk.token-life': 'El token OAuth tiene plazo',

  'step.zendesk.ticket-field': 'Campo de ticket con el WhatsApp de la tienda',
  'step.zendesk.webhook': 'Webhook que avisa a la tienda',
  'step.zendesk.comment-trigger': 'Disparador: respuesta del agente',
  'step.zendesk.solved-trigger': 'Disparador: ticket resuelto',
  'step.zendesk.proof': 'Prueba con un evento',
}
