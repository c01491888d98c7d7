import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A port that is free now and has free neighbours above it, as the product takes a few in a row. */
export const freePort = async (): Promise<number> => {
  const server = createServer()

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo

  await new Promise((done) => server.close(done))

  return port > 65_000 ? freePort() : port
}
