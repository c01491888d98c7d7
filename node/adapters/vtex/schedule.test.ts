import { err, ok } from 'neverthrow'

import type {
  HttpAnswer,
  HttpRequest,
  OutboundHttp,
} from '../../ports/outbound-http'
import { recent } from './recent'
import { schedule } from './schedule'

const now = Date.UTC(2026, 10, 22, 12)

const setUp = (statuses: Array<number | 'silent'>) => {
  const requests: HttpRequest[] = []
  const warnings: string[] = []
  const http: OutboundHttp = {
    request: async (request) => {
      requests.push(request)
      const status = statuses.shift() ?? 200
      const answer: HttpAnswer = {
        status: Number(status),
        headers: {},
        text: '',
      }

      return status === 'silent'
        ? err({ kind: 'UNSURE', detail: 'no answer within 5000 ms' })
        : ok(answer)
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
  }
  const tick = schedule({
    http,
    clock: { now: () => now, sleep: async () => undefined },
    log: {
      info: () => undefined,
      warn: (message, fields) => {
        warnings.push(`${message}: ${String(fields?.outcome)}`)
      },
      error: () => undefined,
    },
    memory: recent<true>({ max: 9, lifetimeMs: 1000 }, () => 0),
    account: 'livestore',
    workspace: 'master',
    authToken: 'app-token',
    publicAddress: 'https://master--livestore.myvtex.com/_v/live-support',
  })

  return { requests, warnings, tick }
}

it('asks for a tick every minute, for a year', async () => {
  const { requests, tick } = setUp([200])

  await tick.keep()

  expect(requests).toEqual([
    {
      method: 'PUT',
      url: 'https://portal.vtexcommercestable.com.br/api/scheduler/master/livestore?version=4&an=livestore',
      headers: { VtexIdclientAutCookie: 'app-token' },
      json: {
        id: 'live-support-tick',
        scheduler: {
          expression: '* * * * *',
          endDate: '2027-11-22T12:00:00',
        },
        request: {
          uri: 'https://master--livestore.myvtex.com/_v/live-support/tick',
          method: 'GET',
          headers: { 'cache-control': 'no-cache', pragma: 'no-cache' },
          body: null,
        },
      },
      timeoutMs: 5000,
    },
  ])
})

it.each([200, 201, 204, 304])(
  'is content with %i and asks once',
  async (status) => {
    const { requests, tick } = setUp([status])

    await tick.keep()
    await tick.keep()

    expect(requests).toHaveLength(1)
  }
)

it('takes a longer pace where a minute is too short', async () => {
  const { requests, warnings, tick } = setUp([400, 200])

  await tick.keep()

  expect(requests.map(({ json }) => json)).toMatchObject([
    { scheduler: { expression: '* * * * *' } },
    { scheduler: { expression: '*/5 * * * *' } },
  ])
  expect(warnings).toEqual(['The scheduler did not take the tick: 400'])
})

it('tries again at the next occasion after a failure', async () => {
  const { requests, tick } = setUp(['silent', 'silent', 200])

  await tick.keep()
  expect(requests).toHaveLength(2)

  await tick.keep()
  await tick.keep()
  expect(requests).toHaveLength(3)
})
