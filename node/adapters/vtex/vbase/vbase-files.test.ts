import { Outside, testContext } from '../../http/testing/outside'

import { VBaseFiles } from './vbase-files'

const outside = new Outside()
const address =
  'http://infra.io.vtex.com/vbase/v2/livestore/master/buckets/vtex.live-support/due/files'

beforeAll(() => outside.open())
afterAll(() => outside.close())
beforeEach(() => {
  outside.seen.length = 0
})

const answerWith = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): void => {
  outside.answer = (_seen, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    })
    response.end(JSON.stringify(body))
  }
}

const files = () => new VBaseFiles(testContext(), { timeout: 500 })

describe('read', () => {
  it('answers content and version', async () => {
    answerWith(200, { a: 1 }, { etag: '"v1"' })

    const file = await files().read('due', 'a~2Fb.json')

    expect(file._unsafeUnwrap()).toEqual({ content: { a: 1 }, version: '"v1"' })
    expect(outside.seen[0]).toMatchObject({
      method: 'GET',
      url: `${address}/a~2Fb.json`,
    })
    expect(outside.seen[0]?.headers.authorization).toBe('Bearer app-token')
  })

  it('answers the version under which a missing file may be made', async () => {
    answerWith(404, { code: 'NotFound' }, { etag: '"none"' })

    const file = await files().read('due', 'a.json')

    expect(file._unsafeUnwrap()).toEqual({ version: '"none"' })
  })

  it('neither merges nor remembers reads', async () => {
    let version = 0
    outside.answer = (_seen, response) => {
      version += 1
      response.writeHead(200, { etag: `"v${version}"` }).end('{}')
    }
    const client = files()

    await Promise.all([
      client.read('due', 'a.json'),
      client.read('due', 'a.json'),
    ])
    const last = await client.read('due', 'a.json')

    expect(last._unsafeUnwrap().version).toBe('"v3"')
  })

  it.each([200, 404])('refuses status %i without a version', async (status) => {
    answerWith(status, {})

    const file = await files().read('due', 'a.json')

    expect(file._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
  })

  it.each([403, 500])(
    'fails on status %i without its words',
    async (status) => {
      answerWith(status, { message: 'secret' }, { etag: '"v1"' })

      const file = await files().read('due', 'a.json')

      expect(file._unsafeUnwrapErr()).toEqual({
        kind: 'UNAVAILABLE',
        detail: `VBase: ${status}`,
      })
    }
  )
})

// vtex-apps/store-sitemap b51dd38: the router may answer from its cache.
it('reads past every cache', async () => {
  answerWith(200, { a: 1 }, { etag: '"v1"' })

  await files().read('due', 'a.json')

  expect(outside.seen[0]?.headers['cache-control']).toBe('no-cache')
})

describe('write', () => {
  it('names the version that must still be stored', async () => {
    answerWith(200, [{ path: 'a.json', hash: 'v2' }], { etag: '"v2"' })

    const written = await files().write('due', 'a.json', {
      content: { a: 1 },
      version: '"v1"',
    })

    expect(written._unsafeUnwrap()).toEqual({
      version: '"v2"',
      text: '{"a":1}',
    })
    expect(outside.seen[0]).toMatchObject({ method: 'PUT', body: '{"a":1}' })
    expect(outside.seen[0]?.headers['if-match']).toBe('"v1"')
  })

  it('names no version when any may be stored, and takes the new one from the list', async () => {
    answerWith(200, [{ path: 'a.json', hash: 'v2' }])

    const written = await files().write('due', 'a.json', { content: {} })

    expect(written._unsafeUnwrap()).toEqual({ version: '"v2"', text: '{}' })
    expect(outside.seen[0]?.headers['if-match']).toBeUndefined()
  })

  it.each([409, 412])('calls status %i a conflict', async (status) => {
    answerWith(status, {})

    const written = await files().write('due', 'a.json', {
      content: {},
      version: 'v1',
    })

    expect(written._unsafeUnwrapErr().kind).toBe('CONFLICT')
  })

  // vtex-apps/store-sitemap ab96396: saves can answer 429.
  it('waits and writes again when VBase has too many calls', async () => {
    let calls = 0
    outside.answer = (_seen, response) => {
      calls += 1
      if (calls < 3) return response.writeHead(429).end()

      return response.writeHead(200, { etag: '"v2"' }).end('[]')
    }

    const written = await files().write('due', 'a.json', { content: {} })

    expect(written._unsafeUnwrap()).toEqual({ version: '"v2"', text: '{}' })
    expect(calls).toBe(3)
  })

  it('gives up in the end', async () => {
    answerWith(429, {})

    const written = await files().write('due', 'a.json', { content: {} })

    expect(written._unsafeUnwrapErr()).toEqual({
      kind: 'UNAVAILABLE',
      detail: 'VBase: 429',
    })
    expect(outside.seen).toHaveLength(4)
  })

  it('does not repeat a write whose answer is lost', async () => {
    outside.answer = (_seen, response) => response.destroy()

    const written = await files().write('due', 'a.json', { content: {} })

    expect(written._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
    expect(outside.seen).toHaveLength(1)
  })
})

describe('remove', () => {
  it('names the version, and takes a missing file for removed', async () => {
    answerWith(404, {})

    const removed = await files().remove('due', 'a.json', 'v1')

    expect(removed.isOk()).toBe(true)
    expect(outside.seen[0]).toMatchObject({ method: 'DELETE' })
    expect(outside.seen[0]?.headers['if-match']).toBe('v1')
  })

  it('tells a conflict', async () => {
    answerWith(412, {})

    const removed = await files().remove('due', 'a.json', 'v1')

    expect(removed._unsafeUnwrapErr().kind).toBe('CONFLICT')
  })
})

describe('list', () => {
  it('answers names and where to go on, past every cache', async () => {
    answerWith(200, { data: [{ path: 'a.json', hash: 'v1' }], next: 'n' })

    const page = await files().list('due', { limit: 5, prefix: '2026' })

    expect(page._unsafeUnwrap()).toEqual({
      files: ['a.json'],
      next: 'n',
    })
    expect(outside.seen[0]?.url).toBe(`${address}?limit=5&prefix=2026`)
    expect(outside.seen[0]?.headers['cache-control']).toBe('no-cache')
  })

  it.each([
    ['an empty next', { data: [], next: '' }],
    ['no next', { data: [] }],
    ['a null next', { data: [], next: null }],
  ])('ends with %s', async (_what, body) => {
    answerWith(200, body)

    const page = await files().list('due', { limit: 5 })

    expect(page._unsafeUnwrap()).toEqual({ files: [] })
  })

  it('refuses what is no list', async () => {
    answerWith(200, { nonsense: true })

    expect((await files().list('due', { limit: 5 })).isErr()).toBe(true)
  })
})
