import type {
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http'

import rawBody from 'raw-body'

import type { Internet } from '../../internet/internet'
import type { Faults } from '../faults'
import { waitFor } from '../faults'
import type {
  PlatformAnswer,
  PlatformRequest,
  PlatformSystem,
} from '../platform/platform-system'
import type { ProxyRules } from './proxy-refusal'
import { proxyRefusal } from './proxy-refusal'

interface OutgoingProxyOptions {
  rules: ProxyRules
  systems: PlatformSystem[]
  internet: Internet
  faults: Faults
}

const LARGEST_BODY = 10 * 1024 * 1024

const absoluteUrl = (request: IncomingMessage): URL | undefined => {
  try {
    const url = new URL(request.url ?? '')

    return ['http:', 'https:'].includes(url.protocol) ? url : undefined
  } catch {
    return undefined
  }
}

const send = (response: ServerResponse, answer: PlatformAnswer): void => {
  const { status, headers, body } = answer
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)

  response.writeHead(status, {
    ...(body === undefined || isRaw
      ? {}
      : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  })
  response.end(body === undefined || isRaw ? body : JSON.stringify(body))
}

const notForProxy: PlatformAnswer = {
  status: 400,
  body: { message: 'Not a proxy request.' },
}

const nobodyAt = (host: string): PlatformAnswer => ({
  status: 502,
  body: { message: `Nobody answers for ${host} here.` },
})

/** Answers as one of VTEX's own systems, or as it would with a fault. */
const answerAs = async (
  system: PlatformSystem,
  request: PlatformRequest,
  faults: Faults
): Promise<PlatformAnswer | 'lost'> => {
  const fault = faults.strike(system.name, request)

  if (fault?.kind === 'unavailable') return { status: 503 }
  if (fault?.kind === 'too-many') return { status: 429 }
  if (fault?.kind === 'slow') await waitFor(fault)

  const answer = await system.answer(request)

  return fault?.kind === 'lost-answer' ? 'lost' : answer
}

const askedBy = (request: IncomingMessage, url: URL): PlatformRequest => ({
  method: request.method ?? 'GET',
  host: url.hostname,
  path: url.pathname,
  query: url.searchParams,
  headers: request.headers,
  body: Buffer.alloc(0),
})

/** The address becomes a path again, and what was meant for the proxy stays here. */
const asSentToHost = (request: IncomingMessage, url: URL): IncomingMessage => {
  request.url = `${url.pathname}${url.search}`
  request.headers.host = url.host
  delete request.headers['proxy-authorization']
  delete request.headers['x-vtex-use-https']

  return request
}

/** The one way out for the service: everything that it sends comes here, in absolute form. */
export const outgoingProxy = (
  options: OutgoingProxyOptions
): RequestListener => {
  const { rules, systems, internet, faults } = options

  const whyRefused = (
    asked: PlatformRequest,
    protocol: string,
    system?: PlatformSystem
  ): PlatformAnswer | undefined =>
    proxyRefusal(
      {
        ...asked,
        protocol,
        policies: system?.policies(asked) ?? [],
        outbound: system?.outbound(asked) ?? true,
      },
      rules
    )

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<void> => {
    const url = absoluteUrl(request)

    if (url === undefined) return send(response, notForProxy)

    const asked = askedBy(request, url)
    const system = systems.find((candidate) => candidate.owns(asked))
    const refusal = whyRefused(asked, url.protocol, system)
    const outside = internet.find(url.hostname)

    if (refusal) return send(response, refusal)
    if (outside) return outside(asSentToHost(request, url), response)
    if (system === undefined) return send(response, nobodyAt(url.hostname))

    const body = await rawBody(request, { limit: LARGEST_BODY })
    const answer = await answerAs(system, { ...asked, body }, faults)

    if (answer === 'lost') request.socket.destroy()
    else send(response, answer)
  }

  return (request, response) => {
    handle(request, response).catch((error: Error) => {
      if (!response.headersSent) {
        send(response, { status: 500, body: { message: error.message } })
      }
    })
  }
}
