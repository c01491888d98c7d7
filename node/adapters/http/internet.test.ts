import { Outside, testContext } from './testing/outside'

import { text } from 'node:stream/consumers'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import type { HttpRequest } from '../../ports/outbound-http'
import { Internet } from './internet'

const outside = new Outside()

beforeAll(() => outside.open())
afterAll(() => outside.close())
beforeEach(() => {
  outside.seen.length = 0
})

const request: HttpRequest = {
  method: 'POST',
  url: 'https://acme.zendesk.com/api/v2/tickets?token=secret-in-url',
  headers: { authorization: 'Bearer secret-in-header' },
  json: { secret: 'secret-in-body' },
  timeoutMs: 1000,
}

const internet = () => new Internet(testContext(), { timeout: 50, retries: 3 })

it('goes out as VTEX IO wants it, with the text that was given', async () => {
  await internet().request(request)

  const [seen] = outside.seen
  expect(seen).toMatchObject({
    method: 'POST',
    url: 'http://acme.zendesk.com/api/v2/tickets?token=secret-in-url',
    body: '{"secret":"secret-in-body"}',
  })
  expect(seen?.headers).toMatchObject({
    'x-vtex-use-https': 'true',
    'proxy-authorization': 'app-token',
    authorization: 'Bearer secret-in-header',
    'content-type': 'application/json',
  })
})

it("tells the other side nothing of the shopper's session", async () => {
  await internet().request(request)

  const headers = JSON.stringify(outside.seen[0]?.headers)
  for (const private_ of ['session-1', 'segment-1', 'shop.example']) {
    expect(headers).not.toContain(private_)
  }
})

it('sends a body as it is', async () => {
  await internet().request({
    ...request,
    json: undefined,
    headers: { 'content-type': 'application/json' },
    body: ' {"a": 1} ',
  })

  expect(outside.seen[0]?.body).toBe(' {"a": 1} ')
})

it.each([200, 204, 302, 404, 422, 429, 503])(
  'answers status %i with headers in lower case and the text',
  async (status) => {
    outside.answer = (_seen, response) => {
      response.writeHead(status, { 'Retry-After': '7', location: '/x' })
      response.end(status === 204 ? undefined : '{"a":1}')
    }

    const answer = (await internet().request(request))._unsafeUnwrap()

    expect(answer.status).toBe(status)
    expect(answer.headers['retry-after']).toBe('7')
    expect(answer.text).toBe(status === 204 ? '' : '{"a":1}')
    expect(outside.seen).toHaveLength(1)
  }
)

it('makes every one of two equal requests at the same time', async () => {
  outside.answer = (_seen, response) => response.end('{}')
  const client = internet()
  const same = { ...request, method: 'GET', json: undefined } as const

  await Promise.all([client.request(same), client.request(same)])

  expect(outside.seen).toHaveLength(2)
})

it.each(['cuts the line', 'is silent'])(
  'is ambiguous when the other side %s',
  async (what) => {
    outside.answer = (_seen, response) => {
      if (what === 'cuts the line') response.destroy()
    }

    const failure = (
      await internet().request({ ...request, timeoutMs: 100 })
    )._unsafeUnwrapErr()

    expect(failure.kind).toBe('AMBIGUOUS')
    expect(JSON.stringify(failure)).not.toContain('secret')
    expect(outside.seen).toHaveLength(1)
  }
)

it('ends a body that trickles for longer than the time limit', async () => {
  outside.answer = (_seen, response) => {
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  }

  const answer = await internet().request({ ...request, timeoutMs: 150 })

  expect(answer._unsafeUnwrapErr()).toEqual({
    kind: 'AMBIGUOUS',
    detail: 'no answer within 150 ms',
  })
})

it('is sure that nothing went out when nobody listens', async () => {
  const proxy = process.env.HTTP_PROXY
  process.env.HTTP_PROXY = 'http://127.0.0.1:1'

  const answer = await internet().request({
    ...request,
    url: 'https://nobody.zendesk.com/api/v2/tickets',
  })
  process.env.HTTP_PROXY = proxy

  expect(answer._unsafeUnwrapErr()).toEqual({
    kind: 'NOT_SENT',
    detail: 'ECONNREFUSED',
  })
})

it('streams a body, uncompressed', async () => {
  outside.answer = (seen, response) => {
    response.setHeader('content-type', 'image/png')
    response.end(`encoding ${seen.headers['accept-encoding']}`)
  }

  const { status, headers, stream } = (
    await internet().stream({ ...request, method: 'GET', json: undefined })
  )._unsafeUnwrap()

  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/png')
  expect(await text(stream)).toBe('encoding identity')
})

describe('a body that is packed though we asked for none', () => {
  const words = 'an agent’s price list; '.repeat(50)
  const opened = async () =>
    (
      await internet().stream({ ...request, method: 'GET', json: undefined })
    )._unsafeUnwrap()

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('streams unpacked, its length as yet unknown (%s)', async (name, pack) => {
    const packed = pack(words)

    outside.answer = (_seen, response) => {
      response
        .writeHead(200, {
          'content-encoding': name,
          'content-length': packed.length,
        })
        .end(packed)
    }

    const { headers, stream } = await opened()

    expect(await text(stream)).toBe(words)
    expect(headers).not.toHaveProperty('content-encoding')
    expect(headers).not.toHaveProperty('content-length')
  })

  it('fails where it breaks off', async () => {
    outside.answer = (_seen, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.write(gzipSync(words).subarray(0, 20), () => response.destroy())
    }

    const { stream } = await opened()

    await expect(text(stream)).rejects.toThrow()
  })
})

it('fails where a body stands still', async () => {
  outside.answer = (_seen, response) => {
    response.write('the first half')
  }

  const { stream } = (
    await internet().stream({
      ...request,
      method: 'GET',
      json: undefined,
      timeoutMs: 100,
    })
  )._unsafeUnwrap()

  await expect(text(stream)).rejects.toThrow()
})

it('refuses anything but HTTPS as the bug that it is', async () => {
  await expect(
    internet().request({ ...request, url: 'http://acme.zendesk.com/' })
  ).rejects.toThrow('Only HTTPS goes out')
})
