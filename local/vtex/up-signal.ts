import type { LoopbackServer } from '../internet/loopback-server'
import { serveOnLoopback } from '../internet/loopback-server'

/** The runtime reports its first worker here, and ends it when nobody answers. */
export const UP_SIGNAL_PORT = 5000

export const startUpSignal = (): Promise<LoopbackServer> =>
  serveOnLoopback((request, response) => {
    request.resume()
    response.statusCode = request.url === '/_up' ? 200 : 404
    response.end()
  }, UP_SIGNAL_PORT)
