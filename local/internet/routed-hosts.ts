import type { RemoteSystem } from '../remote-system'
import { forwardTo } from './forward'
import type { OutboundRoute } from './outbound-routes'
import { routedOrigin } from './outbound-routes'

/** Stands for the hosts whose requests go to servers of one's own. */
export const routedHosts = (routes: OutboundRoute[]): RemoteSystem => ({
  owns: (host) => routedOrigin(routes, host) !== undefined,
  handle: (request, response) => {
    const host = new URL(`http://${request.headers.host}`).hostname
    const origin = routedOrigin(routes, host)

    if (origin) forwardTo(origin)(request, response)
    else response.writeHead(502).end()
  },
  close: () => Promise.resolve(),
})
