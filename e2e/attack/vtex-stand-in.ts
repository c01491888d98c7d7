import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void

/** What a user's token says at VTEX ID: the e-mail, and the account that the token was made for. */
interface KnownUser {
  user: string
  account: string
}

const json = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/**
 * VTEX ID and License Manager of the test's own, in place of the product's: they know the tokens and holders of the right
 * that they are told, until they are to misbehave.
 */
export const startVtexStandIn = async () => {
  const users = new Map<string, KnownUser>()
  const holders = new Set<string>()
  let asked = 0
  let vtexId: Misbehaviour | undefined
  let licenseManager: Misbehaviour | undefined

  const identify = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://vtexid')

    json(response, users.get(url.searchParams.get('authToken') ?? '') ?? null)
  }

  const judge = (request: IncomingMessage, response: ServerResponse) => {
    const [, login = ''] = /\/logins\/([^/]+)\//.exec(request.url ?? '') ?? []

    json(response, holders.has(decodeURIComponent(login)))
  }

  const server = createServer((request, response) => {
    request.resume()
    if (request.headers.host?.startsWith('vtexid.')) {
      asked += 1
      ;(vtexId ?? identify)(request, response)
    } else {
      ;(licenseManager ?? judge)(request, response)
    }
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    know: (token: string, user: KnownUser): void => {
      users.set(token, user)
    },
    grant: (login: string): void => {
      holders.add(login)
    },
    /** How often VTEX ID was asked whose token it is. */
    timesAsked: (): number => asked,
    misbehave: (how: {
      vtexId?: Misbehaviour
      licenseManager?: Misbehaviour
    }): void => {
      vtexId = how.vtexId
      licenseManager = how.licenseManager
    },
    close: (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export type VtexStandIn = Awaited<ReturnType<typeof startVtexStandIn>>

/** All that a request showed to the other side, as an echo would bring it back. */
const shown = ({ url = '', headers }: IncomingMessage): string =>
  `${decodeURIComponent(url)} ${url} ${JSON.stringify(headers)}`

const answering =
  (
    status: number,
    body: (request: IncomingMessage) => string,
    headers: (request: IncomingMessage) => Record<string, string> = () => ({})
  ): Misbehaviour =>
  (request, response) => {
    response.writeHead(status, headers(request))
    response.end(body(request))
  }

/** Ways in which a system behind a proxy fails, each with what it was sent where it answers at all. */
export const misbehaviours: Array<[string, Misbehaviour]> = [
  ['answers 500 with an echo', answering(500, shown)],
  [
    'redirects with the token in the address',
    answering(302, shown, ({ url = '' }) => ({
      location: `https://elsewhere.example${url}`,
    })),
  ],
  ['resets the connection', ({ socket }) => socket.destroy()],
  ['never answers', () => undefined],
  [
    'answers a page',
    answering(
      200,
      (request) => `<html>${shown(request)}</html>`,
      () => ({
        'content-type': 'text/html',
      })
    ),
  ],
  ['answers nothing', answering(200, () => '')],
  [
    'answers four megabytes',
    answering(200, (request) => shown(request).padEnd(4 * 1024 * 1024, 'x')),
  ],
  [
    'echoes as JSON',
    answering(200, (request) => JSON.stringify({ request: shown(request) })),
  ],
  [
    'answers 401 with an echo',
    answering(401, shown, ({ url = '' }) => ({
      'www-authenticate': `Bearer realm="${encodeURIComponent(url)}"`,
    })),
  ],
  ['answers half of a JSON text', answering(200, () => '{"user": "ana@')],
  [
    'breaks off in its body',
    (request, response) => {
      response.writeHead(200, { 'content-length': '100000' })
      response.write(shown(request), () => request.socket.destroy())
    },
  ],
]
