import type { RequestListener } from 'node:http'

import { serveOnLoopback } from '../internet/loopback-server'
import type { LoopbackServer } from '../internet/loopback-server'

const running: LoopbackServer[] = []

/** A server for one test; `stopServers` ends it. */
export const serve = async (
  listener: RequestListener
): Promise<LoopbackServer> => {
  const server = await serveOnLoopback(listener)

  running.push(server)

  return server
}

export const stopServers = async (): Promise<void> => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
}
