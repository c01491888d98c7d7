import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Mail, MailMessage } from '../../ports/mail'
import type { HttpRequest, OutboundHttp } from '../../ports/outbound-http'

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

/** VTEX's message center. It makes e-mails of templates only; ours is put there when it turns out to be missing. */
export const messageCenter = ({ http, account, authToken }: Parts): Mail => {
  const post = async (
    url: string,
    json: HttpRequest['json']
  ): Promise<Sent> => {
    const answer = await http.request({
      method: 'POST',
      url: `${url}?an=${account}`,
      headers: { VtexIdclientAutCookie: authToken },
      json,
      timeoutMs: TIMEOUT_MS,
    })

    return answer
      .mapErr(({ detail }) => ({ detail }))
      .andThen(({ status }) =>
        status < 300
          ? ok(undefined)
          : err({ detail: `The message center answered ${status}` })
      )
  }

  const send = ({ to, subject, lines }: MailMessage): Promise<Sent> =>
    post(SEND, {
      templateName: TEMPLATE,
      jsonData: { message: { to, subject, text: lines.join('\n') } },
    })

  return {
    send: async (message) => {
      const sent = await send(message)

      if (sent.isOk()) return sent

      const put = await post(TEMPLATES, template)

      return put.isErr() ? put : send(message)
    },
  }
}
