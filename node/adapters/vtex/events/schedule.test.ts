import { err, ok } from 'neverthrow'

import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import type {
  HttpAnswer,
  HttpRequest,
  OutboundHttp,
} from '../../../ports/outbound-http'
import { recent } from '../../process/recent'
import { schedule } from './schedule'

const start = Date.UTC(2026, 10, 22, 12)

const setUp = (statuses: Array<number | 'silent'>) => {
  const time = { now: start }
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
        ? err({ kind: 'AMBIGUOUS', detail: 'no answer within 3000 ms' })
        : ok(answer)
    },
    stream: async () => err({ kind: 'NOT_SENT', detail: 'unused' }),
  }
  const tick = schedule({
    http,
    clock: { now: () => time.now, sleep: async () => undefined },
    log: {
      info: () => undefined,
      warn: (message, fields) => {
        warnings.push(`${message}: ${String(fields?.outcome)}`)
      },
      error: () => undefined,
    },
    memory: recent<number>({ max: 9, lifetimeMs: 2 * DAY_MS }, () => time.now),
    account: 'livestore',
    segments: ['livestore', 'vtex.live-support'],
    workspace: 'master',
    authToken: 'app-token',
    publicAddress: 'https://master--livestore.myvtex.com/_v/live-support',
  })

  return { time, requests, warnings, tick }
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
      timeoutMs: 3000,
    },
  ])
})

it.each([200, 201, 204, 304])(
  'is content with %i, and asks again a day later',
  async (status) => {
    const { time, requests, tick } = setUp([status])

    await tick.keep()
    time.now += DAY_MS - 1
    await tick.keep()
    expect(requests).toHaveLength(1)

    time.now += 1
    await tick.keep()
    expect(requests).toHaveLength(2)
  }
)

it('takes a longer pace where a minute is too short', async () => {
  const { requests, warnings, tick } = setUp([400, 200])

  await tick.keep()

  expect(requests.map(({ json }) => json)).toMatchObject([
    { scheduler: { expression: '* * * * *' } },
    { scheduler: { expression: '*/5 * * * *' } },
  ])
  expect(warnings).toEqual([])
})

it('names the app where the scheduler does not know the account', async () => {
  const { requests, warnings, tick } = setUp([404, 404, 201])

  await tick.keep()

  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/scheduler/master/livestore',
    '/api/scheduler/master/livestore',
    '/api/scheduler/master/vtex.live-support',
  ])
  expect(warnings).toEqual([])
})

it.each([
  ['REFUSED', [403, 403, 403, 403], 4],
  ['NO_ANSWER', [503], 1],
  ['NO_ANSWER', ['silent' as const], 1],
])('says %s, and tries again after 5 minutes', async (...given) => {
  const [outcome, statuses, calls] = given
  const { time, requests, warnings, tick } = setUp([...statuses])

  await tick.keep()
  time.now += 5 * MINUTE_MS - 1
  await tick.keep()
  expect(requests).toHaveLength(calls)
  expect(warnings).toEqual([`The scheduler did not take the tick: ${outcome}`])

  time.now += 1
  await tick.keep()
  expect(requests).toHaveLength(calls + 1)
})
