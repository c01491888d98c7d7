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

it('does nothing twice for callers who come at once, and tells them nothing', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, tick))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(
    answers.map(() => '')
  )
  expect(server.files.calls.filter((call) => /^write conv/.test(call))).toEqual(
    []
  )
})

it('answers 405 to POST', async () => {
  const response = await server.fetch('/_v/live-support/tick', {
    method: 'POST',
  })

  expect(response.status).toBe(405)
})
