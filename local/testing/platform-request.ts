import type { PlatformRequest } from '../vtex/platform/platform-system'

/** A request for a system of VTEX, from an address and what is special about it. */
export const platformRequest = (
  method: string,
  address: string,
  parts: {
    headers?: PlatformRequest['headers']
    json?: unknown
    body?: Buffer
  } = {}
): PlatformRequest => {
  const url = new URL(address)

  return {
    method,
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers: parts.headers ?? {},
    body:
      parts.body ??
      Buffer.from(parts.json === undefined ? '' : JSON.stringify(parts.json)),
  }
}
