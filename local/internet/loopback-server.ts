import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { StartFailure } from '../start-failure'
import { portOwner } from './port-owner'

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

const isTaken = async (port: number): Promise<boolean> => {
  for (const host of ['::', '0.0.0.0']) {
    const probe = createServer()

    try {
      await listen(probe, port, host)
      await end(probe)
    } catch (error) {
      if (['EADDRINUSE', 'EACCES'].includes(codeOf(error) ?? '')) return true
    }
  }

  return false
}

/**
 * Nobody listens there, and no call is made to a port that browsers and `fetch` keep from all pages, such as those of
 * mail and telephony.
 */
const isBarred = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => false,
    ({ cause }: Error) => cause instanceof Error && cause.message === 'bad port'
  )

/**
 * Fails unless nobody on this machine listens on `port`, whatever the address, and browsers call it. Port 0 is always free.
 * `orElse` is what a person can do besides ending the program that has it.
 */
export const ensureFreePort = async (
  port: number,
  purpose: string,
  orElse: string
): Promise<void> => {
  if (port === 0) return

  const needed = `Port ${port}, which ${purpose} needs,`

  if (await isTaken(port)) {
    const { name, remedy } = portOwner(port) ?? {
      name: 'another program',
      remedy: 'end that program',
    }

    throw new StartFailure(
      `${needed} is taken by ${name}; ${remedy} or ${orElse}.`
    )
  }

  if (await isBarred(port)) {
    throw new StartFailure(
      `${needed} is one that browsers refuse to call; ${orElse}.`
    )
  }
}

/** Longer than the runtime keeps a connection, so that none ends while a request is on its way over it. */
const LONGEST_IDLE_MS = 60_000

/** Serves on this machine only. Port 0 stands for any free one. */
export const serveOnLoopback = async (
  listener: RequestListener,
  port = 0
): Promise<LoopbackServer> => {
  const server = createServer(listener)

  server.requestTimeout = 0
  server.keepAliveTimeout = LONGEST_IDLE_MS
  await listen(server, port, '127.0.0.1')

  const actual = (server.address() as AddressInfo).port

  return {
    port: actual,
    origin: `http://localhost:${actual}`,
    close: () => end(server),
  }
}
