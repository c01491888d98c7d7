import { Outside, testContext } from '../testing/outside'

import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createSocketServer } from 'node:net'
import { setImmediate as aTurn } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'

import type { Call } from './wire'
import { wireOf } from './wire'

const outside = new Outside()

beforeAll(() => outside.open())
afterAll(() => outside.close())
beforeEach(() => {
  outside.seen.length = 0
  outside.answer = (_seen, response) => response.end('{}')
})

const call: Call = {
  method: 'POST',
  url: 'http://acme.zendesk.com/api/v2/tickets?a=b%20c',
  headers: { authorization: 'Bearer secret' },
  body: '{}',
  timeoutMs: 4000,
  metric: 'trial',
}

/** What the variables say of a host is read once, so whoever changes them calls another. */
const callTo = (host: string): Call => ({
  ...call,
  url: `http://${host}.zendesk.com/api/v2/tickets`,
})

const batch = jest.fn()

const wire = () =>
  wireOf(testContext(), {
    metrics: { batch } as never,
  })

const portOf = (server: { address: Server['address'] }): number =>
  (server.address() as AddressInfo).port

/** Runs with these variables of the environment instead of its own. */
const within = async (
  variables: Record<string, string>,
  run: () => Promise<void>
): Promise<void> => {
  const before = { ...process.env }

  Object.assign(process.env, variables)
  try {
    await run()
  } finally {
    process.env = before
  }
}

it('says which app calls, in which operation, and nothing of who called the app', async () => {
  await wire().send(call)

  expect(outside.seen).toEqual([
    {
      method: 'POST',
      url: 'http://acme.zendesk.com/api/v2/tickets?a=b%20c',
      body: '{}',
      headers: {
        accept: 'application/json, text/plain, */*',
        'accept-encoding': 'gzip',
        authorization: 'Bearer secret',
        connection: 'keep-alive',
        'content-length': '2',
        host: 'acme.zendesk.com',
        'user-agent': 'vtex.live-support@0.1.0',
        'x-vtex-operation-id': 'operation-1',
      },
    },
  ])
})

it('goes where NO_PROXY says without the proxy', async () => {
  const seen: Array<string | undefined> = []
  const direct = createServer((request, response) => {
    seen.push(request.url, request.headers.host)
    response.end()
  }).listen(0, '127.0.0.1')

  await once(direct, 'listening')

  const host = `127.0.0.1:${portOf(direct)}`

  await within({ NO_PROXY: '127.0.0.1' }, async () => {
    await wire().send({ ...call, url: `http://${host}/a?b=1` })
  })
  direct.closeAllConnections()
  direct.close()

  expect(seen).toEqual(['/a?b=1', host])
  expect(outside.seen).toEqual([])
})

it('keeps a connection for the next call, and takes another where it was closed', async () => {
  const sockets = new Set<unknown>()
  let connection = 'keep-alive'
  const server = createServer((request, response) => {
    sockets.add(request.socket)
    response.setHeader('connection', connection).end('{}')
  }).listen(0, '127.0.0.1')

  await once(server, 'listening')
  await within(
    { HTTP_PROXY: `http://127.0.0.1:${portOf(server)}` },
    async () => {
      await wire().send(callTo('kept'))
      await aTurn()
      await wire().send(callTo('kept'))
      await aTurn()
      expect(sockets.size).toBe(1)

      connection = 'close'
      await wire().send(callTo('kept'))
      await aTurn()
      expect((await wire().send(callTo('kept'))).isOk()).toBe(true)
      expect(sockets.size).toBe(2)
    }
  )
  server.closeAllConnections()
  server.close()
})

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('unpacks %s', async (encoding, pack) => {
  outside.answer = (_seen, response) => {
    response.setHeader('content-encoding', encoding)
    response.end(pack('{"a":"é"}'))
  }

  expect((await wire().send(call))._unsafeUnwrap().text).toBe('{"a":"é"}')
})

it('reads a text behind its byte order mark', async () => {
  outside.answer = (_seen, response) => response.end('\uFEFF{}')

  expect((await wire().send(call))._unsafeUnwrap().text).toBe('{}')
})

const twentyOneMegabytes = Buffer.alloc(21 * 1024 * 1024, ' ')

it.each([
  ['as it is', undefined, twentyOneMegabytes, 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
  [
    'once unpacked',
    'gzip',
    gzipSync(twentyOneMegabytes),
    'ERR_BUFFER_TOO_LARGE',
  ],
])('refuses an answer of over 20 MB %s', async (_how, encoding, body, why) => {
  outside.answer = (_seen, response) => {
    if (encoding) response.setHeader('content-encoding', encoding)
    response.end(body)
  }

  const answer = await wire().send({ ...call, timeoutMs: 20_000 })

  expect(answer._unsafeUnwrapErr()).toEqual({ kind: 'AMBIGUOUS', detail: why })
})

it('takes an answer that cannot be unpacked for one that says nothing', async () => {
  outside.answer = (_seen, response) => {
    response.setHeader('content-encoding', 'gzip').end('no gzip')
  }

  expect((await wire().send(call))._unsafeUnwrapErr()).toEqual({
    kind: 'AMBIGUOUS',
    detail: 'Z_DATA_ERROR',
  })
})

it.each([
  ['a line break in a header', { headers: { a: 'b\r\nc: d' } }],
  ['a letter in a header that none can hold', { headers: { a: '✓' } }],
  ['no address', { url: 'http://' }],
])('knows that %s can never be sent', async (_what, wrong) => {
  const answer = await wire().send({ ...call, ...wrong })

  expect(answer._unsafeUnwrapErr().kind).toBe('UNSENDABLE')
  expect(outside.seen).toEqual([])
})

it('is sure that nothing was sent while no connection stood, and waits no longer for one than it may', async () => {
  const taken: string[] = []
  const sockets: Socket[] = []
  const mute = createSocketServer((socket) => {
    sockets.push(socket)
    socket.on('data', (data) => taken.push(data.toString('latin1')))
    socket.on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')

  await once(mute, 'listening')
  await within(
    { HTTP_PROXY: `https://127.0.0.1:${portOf(mute)}` },
    async () => {
      const startedAt = Date.now()
      const answer = await wire().send({ ...callTo('mute'), timeoutMs: 200 })

      expect(Date.now() - startedAt).toBeLessThan(5000)
      expect(answer._unsafeUnwrapErr()).toEqual({
        kind: 'NOT_SENT',
        detail: 'no answer within 200 ms',
      })
    }
  )
  sockets.forEach((socket) => socket.destroy())
  await new Promise((closed) => mute.close(closed))

  expect(taken.join('')).not.toContain('tickets')
})

it('is sure that nothing was sent when a connection breaks before it stands', async () => {
  const late = createSocketServer((socket) => socket.destroy())

  late.listen(0, '127.0.0.1')
  await once(late, 'listening')
  await within(
    { HTTP_PROXY: `https://127.0.0.1:${portOf(late)}` },
    async () => {
      expect((await wire().send(callTo('late')))._unsafeUnwrapErr().kind).toBe(
        'NOT_SENT'
      )
    }
  )
  late.close()
})

it.each([
  ['after a part of the answer', '{"a":'],
  ['before any of it', undefined],
])('is ambiguous when the line is cut %s', async (_when, part) => {
  outside.answer = (_seen, response) => {
    if (part) {
      response.setHeader('content-length', '100')
      response.write(part, () => response.destroy())
    } else response.destroy()
  }

  const answer = await wire().send(call)

  expect(answer._unsafeUnwrapErr().kind).toBe('AMBIGUOUS')
  expect(outside.seen).toHaveLength(1)
})

it.each([
  [204, 'success', true],
  [404, '4xx', false],
  [302, '3xx', false],
  [503, 'error', false],
])('counts status %i as %s', async (status, label, isTimed) => {
  outside.answer = (_seen, response) => response.writeHead(status).end()
  await wire().send(call)

  expect(batch).toHaveBeenLastCalledWith(
    'http-client-trial',
    isTimed ? expect.anything() : undefined,
    { [label]: 1 }
  )
})

it('counts a call without an answer as an error', async () => {
  outside.answer = (_seen, response) => response.destroy()
  await wire().send(call)

  expect(batch).toHaveBeenLastCalledWith('http-client-trial', undefined, {
    error: 1,
  })
})
