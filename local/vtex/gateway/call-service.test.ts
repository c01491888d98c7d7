import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import { serviceCaller } from './call-service'

let server: Server
let connections = 0

beforeEach(async () => {
  connections = 0
  server = createServer((_request, response) => response.end('here'))
  server.on('connection', () => connections++)
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it.each([
  { isWatched: false, connectionsForTwo: 1 },
  // What rests is broken off when a newer process takes over.
  { isWatched: true, connectionsForTwo: 2 },
])(
  'calls over $connectionsForTwo connections, watched: $isWatched',
  async ({ isWatched, connectionsForTwo }) => {
    const { port } = server.address() as AddressInfo
    const call = serviceCaller({
      origins: [`http://127.0.0.1:${port}`],
      timeoutMs: 5000,
      isWatched,
    })
    const ask = async () => {
      const { status, body } = await call({
        method: 'GET',
        path: '/',
        headers: {},
        body: Buffer.alloc(0),
      })

      return [status, typeof body === 'string' ? body : await text(body)]
    }

    expect([await ask(), await ask()]).toEqual([
      [200, 'here'],
      [200, 'here'],
    ])
    expect(connections).toBe(connectionsForTwo)
  }
)
