/** Sends the requests for a host to a server of one's own. */
export interface OutboundRoute {
  /** A host name, or `*.` and the end of host names. */
  host: string
  /** Such as `http://127.0.0.1:9101`. */
  origin: string
}

const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern

/** The origin for a host; an exact route wins over a route for the end of names. */
export const routedOrigin = (
  routes: OutboundRoute[],
  host: string
): string | undefined => {
  const covering = routes.filter((route) => covers(route.host, host))

  return (covering.find((route) => !route.host.startsWith('*.')) ?? covering[0])
    ?.origin
}
