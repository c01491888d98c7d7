import { RouteServer } from './testing/route-server'

import { ok } from 'neverthrow'

let server: RouteServer

beforeEach(async () => {
  server = new RouteServer()
  server.answer = () => ok({ status: 200, headers: {}, text: '' })
  await server.serve('tick')
})

afterEach(() => server.close())

const tick = () => server.fetch('/_v/live-support/tick')

it('sweeps, and keeps the schedule once a day', async () => {
  expect((await tick()).status).toBe(204)
  expect((await tick()).status).toBe(204)

  expect(server.files.calls).toContain('list due')
  expect(server.files.calls).toContain('list open')
  expect(server.sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    expect.stringMatching(/^PUT https:\/\/portal\..*\/api\/scheduler\//),
  ])
})

it('sweeps when the scheduler is away', async () => {
  server.answer = () => ok({ status: 500, headers: {}, text: '' })

  expect((await tick()).status).toBe(204)
  expect(server.files.calls).toContain('list due')
})

it('answers 405 to POST', async () => {
  const response = await server.fetch('/_v/live-support/tick', {
    method: 'POST',
  })

  expect(response.status).toBe(405)
})
