import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** All credentials that a request shows, in every form that one who reads it may write down. */
const echoOf = async (request: IncomingMessage): Promise<string> => {
  const { url = '', headers, rawHeaders } = request
  const credential = (headers.authorization ?? '').replace(/^\S+ /, '')

  return [
    await text(request),
    decodeURIComponent(url),
    url,
    credential,
    Buffer.from(credential, 'base64').toString('utf8'),
    encodeURIComponent(credential),
    rawHeaders.join(' '),
  ].join(' | ')
}

/** As much before the echo that what is kept of it ends within a credential, wherever that stands. */
const beginnings = [0, 120, 200, 260, 290].map((length) => 'x'.repeat(length))

/**
 * A partner that answers whatever it is asked with what it was sent, in the fields that Zendesk's and Zenvia's own errors have,
 * with the statuses in turn.
 */
export const startEchoingPartner = async (statuses: number[]) => {
  let calls = 0
  const server = createServer((request, response) => {
    void echoOf(request).then((echo) => {
      const said = `${beginnings[calls % beginnings.length]}${echo}`
      const body = {
        error: 'RecordInvalid',
        description: said,
        details: { base: [{ description: said }], [said]: said },
        success: false,
        message: said,
        errors: { field: [said], [said]: [said] },
        request: said,
      }

      response.writeHead(statuses[calls % statuses.length] ?? 500, {
        'content-type': 'application/json',
        'x-zendesk-api-warn': encodeURIComponent(said).slice(0, 4000),
        location: `https://elsewhere.example/${encodeURIComponent(echo).slice(0, 4000)}`,
      })
      response.end(JSON.stringify(body))
      calls += 1
    })
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: (): number => calls,
    close: (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
