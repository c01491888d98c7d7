import { err, ok } from 'neverthrow'

import type { HttpRequest, OutboundHttp } from '../../ports/outbound-http'
import { messageCenter } from './message-center'

const message = {
  to: 'team@vtex.example',
  subject: 'Training',
  lines: ['People: 3', 'Contact: Ana'],
}

const setUp = (statuses: Array<number | 'silent'>) => {
  const requests: HttpRequest[] = []
  const http: OutboundHttp = {
    request: async (request) => {
      requests.push(request)

      const status = statuses.shift() ?? 200

      return status === 'silent'
        ? err({ kind: 'UNSURE', detail: 'no answer within 5000 ms' })
        : ok({ status, headers: {}, text: '' })
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
  }

  return {
    requests,
    mail: messageCenter({ http, account: 'livestore', authToken: 'app-token' }),
    paths: () => requests.map(({ url }) => new URL(url).pathname),
  }
}

const send = '/api/mail-service/pvt/sendmail'
const templates = '/api/template-render/pvt/templates'

it('sends by the app’s own right, all in one template', async () => {
  const { mail, requests } = setUp([200])

  expect((await mail.send(message)).isOk()).toBe(true)
  expect(requests).toEqual([
    {
      method: 'POST',
      url: `https://mailservice.vtex.com.br${send}?an=livestore`,
      headers: { VtexIdclientAutCookie: 'app-token' },
      json: {
        templateName: 'live-support-notice',
        jsonData: {
          message: {
            to: 'team@vtex.example',
            subject: 'Training',
            text: 'People: 3\nContact: Ana',
          },
        },
      },
      timeoutMs: 5000,
    },
  ])
})

it('puts the template there when it is missing, and sends again', async () => {
  const { mail, paths, requests } = setUp([400, 200, 200])

  expect((await mail.send(message)).isOk()).toBe(true)
  expect(paths()).toEqual([send, templates, send])
  expect(requests[1]?.json).toMatchObject({
    Name: 'live-support-notice',
    Templates: { email: { To: '{{message.to}}', IsActive: true } },
  })
})

it.each([
  [[400, 403], 'The message center answered 403'],
  [[400, 200, 500], 'The message center answered 500'],
  [['silent', 'silent'], 'no answer within 5000 ms'],
] as const)('tells why nothing was sent: %j', async (statuses, detail) => {
  const { mail } = setUp([...statuses])

  expect((await mail.send(message))._unsafeUnwrapErr()).toEqual({ detail })
})
