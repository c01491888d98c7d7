import { getProxyForUrl } from 'proxy-from-env'

/** Where a request is sent, and how it names there what it asks for. */
interface Route {
  origin: string
  path: string
}

/** Of one store some three: VBase, the partner and the bot. */
const MAX_ORIGINS = 1000

/** The origin of the proxy to an origin; empty where there is none. */
const proxies = new Map<string, string>()

/** The variables are as the process began with: what they say of an origin is read once. */
const proxyTo = (origin: string): string => {
  const known = proxies.get(origin)

  if (known !== undefined) return known

  const address = getProxyForUrl(origin)
  const proxy = address === '' ? '' : new URL(address).origin

  if (proxies.size >= MAX_ORIGINS) proxies.clear()
  proxies.set(origin, proxy)

  return proxy
}

/** By the standard variables for proxies, as the runtime's own client goes: a proxy is asked for the whole address. */
export const routeOf = ({ href, origin, pathname, search }: URL): Route => {
  const proxy = proxyTo(origin)

  return proxy === ''
    ? { origin, path: `${pathname}${search}` }
    : { origin: proxy, path: href }
}
