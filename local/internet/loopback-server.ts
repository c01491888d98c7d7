import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { StartFailure } from '../start-failure'

export interface LoopbackServer {
  port: number
  /** Such as `http://localhost:3000`. */
  origin: string
  close(): Promise<void>
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })

const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const codeOf = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException).code

const takenPort = (port: number, purpose: string): StartFailure =>
  new StartFailure(
    `Port ${port}, for ${purpose}, is taken by another program; end that program or choose another --port.`
  )

/** Fails unless nobody on this machine listens on `port`, whatever the address. */
export const ensureFreePort = async (
  port: number,
  purpose: string
): Promise<void> => {
  for (const host of ['::', '0.0.0.0']) {
    const probe = createServer()

    try {
      await listen(probe, port, host)
      await end(probe)
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') throw takenPort(port, purpose)
      if (codeOf(error) === 'EACCES') {
        throw new StartFailure(
          `Port ${port} is reserved; choose another --port.`
        )
      }
    }
  }
}

/** Serves on this machine only. Port 0 stands for any free one. */
export const serveOnLoopback = async (
  listener: RequestListener,
  port: number,
  purpose: string
): Promise<LoopbackServer> => {
  if (port !== 0) await ensureFreePort(port, purpose)

  const server = createServer(listener)

  server.requestTimeout = 0
  await listen(server, port, '127.0.0.1')

  const actual = (server.address() as AddressInfo).port

  return {
    port: actual,
    origin: `http://localhost:${actual}`,
    close: () => end(server),
  }
}
