import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { StartFailure } from '../start-failure'
import { ensureFreePort, serveOnLoopback } from './loopback-server'

const occupied = async (
  host: string
): Promise<{ port: number; free(): void }> => {
  const server = createServer()

  await new Promise<void>((done) => server.listen(0, host, done))

  return {
    port: (server.address() as AddressInfo).port,
    free: () => server.close(),
  }
}

it.each(['127.0.0.1', '0.0.0.0'])(
  'says in one sentence that a port is taken on %s',
  async (host) => {
    const { port, free } = await occupied(host)
    const failure = await ensureFreePort(
      port,
      'the store',
      'choose another --port'
    ).catch((error: unknown) => error)

    free()

    expect(failure).toBeInstanceOf(StartFailure)
    expect((failure as Error).message).toBe(
      `Port ${port}, which the store needs, is taken by node (process ${process.pid}); end that program or choose another --port.`
    )
  }
)

it('serves on this machine and lets go of the port', async () => {
  const server = await serveOnLoopback((_, response) => response.end('here'))

  expect(await (await fetch(server.origin)).text()).toBe('here')
  await server.close()
  await expect(
    ensureFreePort(server.port, 'a test', 'give up')
  ).resolves.toBeUndefined()
})

it('says in one sentence that a port is one that browsers keep from pages', async () => {
  await expect(
    ensureFreePort(5060, 'the VTEX runtime', 'choose another --service-port')
  ).rejects.toThrow(
    'Port 5060, which the VTEX runtime needs, is one that browsers refuse to call; choose another --service-port.'
  )
})
