import type { RequestListener } from 'node:http'

import { forwardTo } from './forward'
import type { LoopbackServer } from './loopback-server'
import { serveOnLoopback } from './loopback-server'

const servers: LoopbackServer[] = []

afterEach(async () => {
  for (const { close } of servers.splice(0)) await close()
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = await serveOnLoopback(listener)

  servers.push(server)

  return server.origin
}

const through = async (origin: string): Promise<Response> =>
  fetch(`${await serve(forwardTo(origin))}/path`, {
    method: 'POST',
    body: 'words',
  })

it('passes on what a server answers', async () => {
  const origin = await serve((request, response) => {
    response.writeHead(201)
    request.pipe(response)
  })
  const answer = await through(origin)

  expect([answer.status, await answer.text()]).toEqual([201, 'words'])
})

it('breaks off where the server had the request and broke off', async () => {
  const origin = await serve((request) => {
    request.resume().on('end', () => request.socket.destroy())
  })

  await expect(through(origin)).rejects.toThrow('fetch failed')
})

it('says so where no server listens', async () => {
  const { origin, close } = await serveOnLoopback(() => undefined)

  await close()
  expect((await through(origin)).status).toBe(502)
})
