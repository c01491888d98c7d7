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
        ? err({ kind: 'AMBIGUOUS', detail: 'no answer within 5000 ms' })
        : ok({ status, headers: {}, text: '' })
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
  }

  return {
    requests,
    mail: messageCenter({ http, account: 'livestore', authToken: 'app-token' }),
    calls: () =>
      requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
  }
}

const send = '/api/mail-service/pvt/sendmail'
const templates = '/api/template-render/pvt/templates'

const look = `GET ${templates}/live-support-notice`

it('sends by the app’s own right, all in one template that it finds', async () => {
  const { mail, requests, calls } = setUp([200, 200])

  expect((await mail.send(message)).isOk()).toBe(true)
  expect(calls()).toEqual([look, `POST ${send}`])
  expect(requests[1]).toEqual({
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
  })
})

it.each([404, 400, 403])(
  'puts the template there when looking for it is answered %d, and then sends',
  async (missing) => {
    const { mail, calls, requests } = setUp([missing, 200, 200])

    expect((await mail.send(message)).isOk()).toBe(true)
    expect(calls()).toEqual([look, `POST ${templates}`, `POST ${send}`])
    expect(requests[1]?.json).toMatchObject({
      Name: 'live-support-notice',
      Templates: { email: { To: '{{message.to}}', IsActive: true } },
    })
  }
)

it.each([
  [['silent'], 'no answer within 5000 ms'],
  [[404, 403], 'The message center answered 403'],
  [[404, 'silent'], 'no answer within 5000 ms'],
  [[404, 200, 500], 'The message center answered 500'],
  [[200, 400], 'The message center answered 400'],
] as const)('tells why nothing was sent: %j', async (statuses, detail) => {
  const { mail, requests } = setUp([...statuses])

  expect((await mail.send(message))._unsafeUnwrapErr()).toEqual({ detail })
  expect(requests).toHaveLength(statuses.length)
})
