import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const servers: Server[] = []

afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** Listens until the test is over; answers the origin. */
export const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)

  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
