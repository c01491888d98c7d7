import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Mail } from '../../ports/mail'
import type {
  HttpAnswer,
  HttpRequest,
  OutboundHttp,
} from '../../ports/outbound-http'

const SEND = 'https://mailservice.vtex.com.br/api/mail-service/pvt/sendmail'
const TEMPLATES =
  'https://portal.vtexcommercestable.com.br/api/template-render/pvt/templates'
const TEMPLATE = 'live-support-notice'
const TIMEOUT_MS = 5000

/** Everything that a message says comes with it, so that the template never needs to change. */
const template = {
  Name: TEMPLATE,
  FriendlyName: 'Live Support: notice',
  Description: 'What a store asks of the VTEX team on the Live Support page',
  IsDefaultTemplate: false,
  IsPersisted: true,
  IsRemoved: false,
  Type: '',
  Templates: {
    email: {
      To: '{{message.to}}',
      CC: null,
      BCC: null,
      Subject: '{{message.subject}}',
      Message: '<pre>{{message.text}}</pre>',
      Type: 'E',
      ProviderId: '00000000-0000-0000-0000-000000000000',
      IsActive: true,
      withError: false,
    },
    sms: { Type: 'S', IsActive: false, Parameters: [] },
  },
}

interface Parts {
  http: OutboundHttp
  account: string
  authToken: string
}

type Sent = Result<void, { detail: string }>

const taken = ({ status }: HttpAnswer): Sent =>
  status < 300
    ? ok(undefined)
    : err({ detail: `The message center answered ${status}` })

/** VTEX's message center. It makes e-mails of templates only; ours is looked for first and put there when it is missing. */
export const messageCenter = ({ http, account, authToken }: Parts): Mail => {
  const ask = async (
    request: Pick<HttpRequest, 'method' | 'url' | 'json'>
  ): Promise<Result<HttpAnswer, { detail: string }>> => {
    const answer = await http.request({
      ...request,
      url: `${request.url}?an=${account}`,
      headers: { VtexIdclientAutCookie: authToken },
      timeoutMs: TIMEOUT_MS,
    })

    return answer.mapErr(({ detail }) => ({ detail }))
  }

  const post = async (url: string, json: HttpRequest['json']): Promise<Sent> =>
    (await ask({ method: 'POST', url, json })).andThen(taken)

  /** How a missing template is told is not documented, so whatever does not show it counts as missing. */
  const ensureTemplate = async (): Promise<Sent> => {
    const found = await ask({ method: 'GET', url: `${TEMPLATES}/${TEMPLATE}` })

    if (found.isErr()) return err(found.error)

    return found.value.status < 300 ? ok(undefined) : post(TEMPLATES, template)
  }

  return {
    send: async ({ to, subject, lines }) => {
      const ready = await ensureTemplate()

      if (ready.isErr()) return ready

      return post(SEND, {
        templateName: TEMPLATE,
        jsonData: { message: { to, subject, text: lines.join('\n') } },
      })
    },
  }
}
