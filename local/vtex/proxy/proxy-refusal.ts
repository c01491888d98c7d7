import type { IncomingHttpHeaders } from 'node:http'

import type { Manifest } from '../app-files'
import type { PlatformAnswer } from '../platform/platform-system'
import { hasPolicy, mayReach } from './outbound-access'

/** An outgoing request, as far as the platform decides about it before anybody answers. */
export interface OutgoingRequest {
  protocol: string
  host: string
  path: string
  headers: IncomingHttpHeaders
  /** Manifest policies of which one is needed. */
  policies: string[]
  /** The address itself needs an outbound-access policy. */
  outbound: boolean
}

export interface ProxyRules {
  manifest: Manifest
  account: string
  workspace: string
  appToken: string
}

const VTEX_HOST =
  /(^|\.)(vtex\.com|vtex\.com\.br|vtexcommercestable\.com\.br|vtexcommercebeta\.com\.br)$/

const isVtexHost = (host: string): boolean => VTEX_HOST.test(host)

const refuse = (status: number, message: string): PlatformAnswer => ({
  status,
  headers: { 'x-refused-by': 'vtex-io-proxy' },
  body: { message },
})

const hasCredential = (
  { host, headers }: OutgoingRequest,
  token: string
): boolean =>
  headers['proxy-authorization'] === token ||
  (isVtexHost(host) &&
    [token, `Bearer ${token}`].includes(headers.authorization ?? ''))

const needsTls = ({ host, protocol, headers }: OutgoingRequest): boolean =>
  !isVtexHost(host) &&
  (protocol !== 'http:' || headers['x-vtex-use-https'] !== 'true')

/** Why the platform's proxy does not let a request out; undefined when it does. */
export const proxyRefusal = (
  request: OutgoingRequest,
  rules: ProxyRules
): PlatformAnswer | undefined => {
  const { policies } = rules.manifest
  const { host, path } = request

  if (!hasCredential(request, rules.appToken)) {
    return refuse(
      407,
      `A request to ${host} came without the token of this request: Proxy-Authorization must be ctx.vtex.authToken.`
    )
  }
  if (!hasPolicy(policies, request.policies)) {
    return refuse(
      403,
      `manifest.json has no policy ${request.policies.join(' or ')}, which ${host}${path} asks for.`
    )
  }
  if (request.outbound && !mayReach(policies, request, rules)) {
    return refuse(
      403,
      `manifest.json has no outbound-access policy that covers ${host}${path}.`
    )
  }
  if (needsTls(request)) {
    return refuse(
      403,
      `A request to ${host} must be sent as http:// with the header X-VTEX-Use-Https: true, or it would travel without TLS.`
    )
  }

  return undefined
}
