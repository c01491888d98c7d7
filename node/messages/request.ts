import { messages } from './messages'

/** Why a request over GraphQL is refused before any field is asked, by code. */
export const requestMessages = messages({
  pt: {
    'error.NOT_SIGNED_IN': 'Entre no Admin da VTEX e tente de novo.',
    'error.FORBIDDEN':
      'Seu usuário não pode configurar aplicativos. Peça a quem administra a loja um perfil com o recurso "Allow APP configuration".',
    'error.RIGHTS_UNAVAILABLE':
      'A VTEX não confirmou quem está pedindo; nada mudou. Tente de novo em instantes.',
    'error.ORIGIN_REFUSED':
      'Esta API responde às páginas da própria loja e a servidores, não a páginas de outros sites.',
    'error.CONTENT_TYPE_REFUSED': 'Envie a operação como application/json.',
    'error.METHOD_REFUSED': 'Envie mutations com POST.',
    'error.BODY_TOO_LARGE': 'A requisição é grande demais.',
    'error.REQUEST_INVALID':
      'Envie uma operação por requisição, como JSON: {"query", "variables", "operationName"}.',
    'error.QUERY_UNREADABLE':
      'A query não pode ser lida a partir da linha {line}, coluna {column}.',
    'error.QUERY_TOO_LARGE':
      'A query é grande demais. Divida-a em várias, com menos campos e aliases.',
    'error.LITERAL_INVALID':
      'O valor na linha {line}, coluna {column} não corresponde a {expected}.',
    'error.VARIABLE_INVALID': 'O valor de {path} não corresponde a {expected}.',
    'error.OPERATION_UNKNOWN':
      'Diga em operationName qual operação da query executar.',
    'error.INTROSPECTION_REFUSED':
      'O schema é mostrado a quem administra a loja e ao bot dela.',
  },
  en: {
    'error.NOT_SIGNED_IN': 'Sign in to VTEX Admin and try again.',
    'error.FORBIDDEN':
      'Your user may not configure apps. Ask the store’s administrator for a role with the resource "Allow APP configuration".',
    'error.RIGHTS_UNAVAILABLE':
      'VTEX did not confirm who is asking; nothing has changed. Try again in a moment.',
    'error.ORIGIN_REFUSED':
      'This API answers the store’s own pages and other servers, not pages of other sites.',
    'error.CONTENT_TYPE_REFUSED': 'Send the operation as application/json.',
    'error.METHOD_REFUSED': 'Send mutations with POST.',
    'error.BODY_TOO_LARGE': 'The request is too large.',
    'error.REQUEST_INVALID':
      'Send one operation per request, as JSON: {"query", "variables", "operationName"}.',
    'error.QUERY_UNREADABLE':
      'The query cannot be read from line {line}, column {column}.',
    'error.QUERY_TOO_LARGE':
      'The query is too large. Split it into several, with fewer fields and aliases.',
    'error.LITERAL_INVALID':
      'The value at line {line}, column {column} does not fit {expected}.',
    'error.VARIABLE_INVALID': 'The value of {path} does not fit {expected}.',
    'error.OPERATION_UNKNOWN':
      'Say in operationName which operation of the query to run.',
    'error.INTROSPECTION_REFUSED':
      'The schema is shown to the store’s administrators and its bot.',
  },
  es: {
    'error.NOT_SIGNED_IN':
      'Inicia sesión en el Admin de VTEX e intenta de nuevo.',
    'error.FORBIDDEN':
      'Tu usuario no puede configurar aplicaciones. Pide a quien administra la tienda un rol con el recurso "Allow APP configuration".',
    'error.RIGHTS_UNAVAILABLE':
      'VTEX no confirmó quién lo pide; nada cambió. Intenta de nuevo en un momento.',
    'error.ORIGIN_REFUSED':
      'Esta API responde a las páginas de la propia tienda y a servidores, no a páginas de otros sitios.',
    'error.CONTENT_TYPE_REFUSED': 'Envía la operación como application/json.',
    'error.METHOD_REFUSED': 'Envía las mutations con POST.',
    'error.BODY_TOO_LARGE': 'La solicitud es demasiado grande.',
    'error.REQUEST_INVALID':
      'Envía una operación por solicitud, como JSON: {"query", "variables", "operationName"}.',
    'error.QUERY_UNREADABLE':
      'La query no se puede leer a partir de la línea {line}, columna {column}.',
    'error.QUERY_TOO_LARGE':
      'La query es demasiado grande. Divídela en varias, con menos campos y aliases.',
    'error.LITERAL_INVALID':
      'El valor en la línea {line}, columna {column} no corresponde a {expected}.',
    'error.VARIABLE_INVALID': 'El valor de {path} no corresponde a {expected}.',
    'error.OPERATION_UNKNOWN':
      'Di en operationName qué operación de la query ejecutar.',
    'error.INTROSPECTION_REFUSED':
      'El esquema se muestra a quienes administran la tienda y a su bot.',
  },
})
