import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import type { SendToInternet } from '../../remote-system'
import type { Scheduler } from './scheduler'
import { noFaults } from '../faults'
import { scheduler } from './scheduler'

const root = 'http://portal.vtexcommercestable.com.br/api/scheduler/master'

const job = {
  id: 'tick',
  scheduler: { expression: '* * * * *', endDate: '2031-12-30T23:29:00' },
  request: {
    uri: 'https://master--livestore.myvtex.com/_v/live-support/tick',
    method: 'GET',
    headers: { 'cache-control': 'no-cache' },
    body: null,
  },
}

const opened: Scheduler[] = []

const open = (dataFolder = temporaryFolder(), faults = noFaults()) => {
  const calls: Array<Parameters<SendToInternet>> = []
  const system = scheduler({
    dataFolder,
    account: 'livestore',
    appName: 'vtex.live-support',
    faults,
    workspace: 'master',
    token: 'scheduler-token',
    send: async (...call) => {
      calls.push(call)

      return { status: 200, headers: {}, body: '' }
    },
  })

  opened.push(system)

  return {
    dataFolder,
    calls,
    system,
    ask: async (method: string, path = '', json?: unknown, app = 'livestore') =>
      system.answer(
        platformRequest(
          method,
          `${root}/${app}${path}?version=4&an=livestore`,
          {
            json,
          }
        )
      ),
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-22T09:00:10Z') })
})

afterEach(() => {
  opened.splice(0).forEach(({ close }) => close())
  jest.useRealTimers()
})

it('keeps a job, says when nothing changed, and forgets it', async () => {
  const { ask } = open()

  expect((await ask('PUT', '', job)).status).toBe(201)
  expect((await ask('PUT', '', job)).status).toBe(304)
  expect((await ask('GET', '/tick')).body).toMatchObject({ id: 'tick' })
  expect((await ask('DELETE', '/tick')).status).toBe(204)
  expect((await ask('GET', '/tick')).status).toBe(404)
})

it.each(['livestore', 'vtex.live-support'])(
  'takes an entry at the address of %s, and tells it flat',
  async (app) => {
    const { ask } = open()

    expect((await ask('PUT', '', job, app)).status).toBe(201)
    expect((await ask('GET', '/tick', undefined, app)).body).toMatchObject({
      id: 'tick',
      workspace: 'master',
      app,
      expression: '* * * * *',
      endDate: '2031-12-30T23:29:00',
      request: { method: 'GET' },
    })
  }
)

it('keeps the entries of the account and of the app apart, and takes no others', async () => {
  const { ask } = open()

  await ask('PUT', '', job)

  expect(
    (await ask('GET', '/tick', undefined, 'vtex.live-support')).status
  ).toBe(404)
  expect((await ask('PUT', '', job, 'otherstore')).status).toBe(403)
})

it('does not call while a fault of the scheduler strikes', async () => {
  const faults = noFaults()
  const { ask, system, calls } = open(temporaryFolder(), faults)

  await ask('PUT', '', job)
  faults.add({ system: 'scheduler', kind: 'unavailable', delayMs: 0 })

  expect(await system.runNow()).toEqual([{ id: 'tick', status: 503 }])
  expect(calls).toEqual([])
})

it('calls at its times as the scheduler', async () => {
  const { ask, calls } = open()

  await ask('PUT', '', job)
  await jest.advanceTimersByTimeAsync(45_000)
  expect(calls).toHaveLength(0)
  await jest.advanceTimersByTimeAsync(6_000)

  expect(calls).toEqual([
    [
      job.request.uri,
      {
        method: 'GET',
        headers: {
          'cache-control': 'no-cache',
          VtexIdclientAutCookie: 'scheduler-token',
        },
      },
    ],
  ])
  await jest.advanceTimersByTimeAsync(60_000)
  expect(calls).toHaveLength(2)
})

it('goes on after a restart, and ends with a changed job its old times', async () => {
  const before = open()

  await before.ask('PUT', '', job)
  before.system.close()

  const { ask, calls } = open(before.dataFolder)
  const rarely = {
    ...job,
    scheduler: { ...job.scheduler, expression: '0 12 * * *' },
  }

  await jest.advanceTimersByTimeAsync(60_000)
  expect(calls).toHaveLength(1)
  expect((await ask('PUT', '', rarely)).status).toBe(200)
  await jest.advanceTimersByTimeAsync(600_000)
  expect(calls).toHaveLength(1)
})

it('calls nothing after the end date', async () => {
  const { ask, calls } = open()
  const ended = {
    ...job,
    scheduler: { ...job.scheduler, endDate: '2026-11-22T09:00:00' },
  }

  await ask('PUT', '', ended)
  await jest.advanceTimersByTimeAsync(120_000)

  expect(calls).toEqual([])
})

it('calls at once when a person asks', async () => {
  const { ask, system, calls } = open()

  await ask('PUT', '', job)

  expect(await system.runNow()).toEqual([{ id: 'tick', status: 200 }])
  expect(calls).toHaveLength(1)
})

it.each([
  ['no end date', { ...job, scheduler: { expression: '* * * * *' } }],
  [
    'seconds',
    { ...job, scheduler: { ...job.scheduler, expression: '* * * * * *' } },
  ],
  ['no address', { ...job, request: { method: 'GET' } }],
  ['nothing', undefined],
])('refuses a job with %s', async (_, wrong) => {
  expect((await open().ask('PUT', '', wrong)).status).toBe(400)
})
