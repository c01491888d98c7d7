import { getProxyForUrl } from 'proxy-from-env'

/** Where a request is sent, and how it names there what it asks for. */
export interface Route {
  origin: string
  path: string
}

/** By the standard variables for proxies, as the runtime's own client goes: a proxy is asked for the whole address. */
export const routeOf = ({ href, origin, pathname, search }: URL): Route => {
  const proxy = getProxyForUrl(href)

  return proxy === ''
    ? { origin, path: `${pathname}${search}` }
    : { origin: new URL(proxy).origin, path: href }
}
