import type { IncomingHttpHeaders } from 'node:http'

import { parseJson } from '../../parse-json'

/** A request that the service sent to a system of VTEX, read whole. */
export interface PlatformRequest {
  method: string
  host: string
  /** As it was sent, without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface PlatformAnswer {
  status: number
  headers?: Record<string, string>
  /** Text and bytes are sent as they are, anything else as JSON. */
  body?: unknown
}

export const platformNames = [
  'vbase',
  'courier',
  'app-settings',
  'vtex-id',
  'license-manager',
  'scheduler',
  'mail',
] as const

/** A system of VTEX that the service reaches through the outgoing proxy. */
export interface PlatformSystem {
  readonly name: (typeof platformNames)[number]
  owns(request: PlatformRequest): boolean
  /** Names of manifest policies of which the app needs one for this request; none when the platform asks for none. */
  policies(request: PlatformRequest): string[]
  /** True when the app needs an outbound-access policy for the address, as it does for any API that is not VTEX IO's own infrastructure. */
  outbound(request: PlatformRequest): boolean
  answer(request: PlatformRequest): Promise<PlatformAnswer> | PlatformAnswer
}

/** The body as JSON, or undefined when it is none. */
export const jsonBody = ({ body }: PlatformRequest): unknown =>
  parseJson(body.toString('utf8'))

export const INFRA_HOST = 'infra.io.vtex.com'
