import { Outside, testContext } from '../../http/testing/outside'

import { APP } from '@vtex/api'

import { AppSettingsClient } from './app-settings'

const outside = new Outside()
const address =
  'http://infra.io.vtex.com/apps/v0/livestore/master/apps/vtex.live-support@0.x/settings'

beforeAll(() => outside.open())
afterAll(() => outside.close())
beforeEach(() => {
  outside.seen.length = 0
})

const client = () => new AppSettingsClient(testContext(), { timeout: 500 })

it('reads and replaces the settings of this app', async () => {
  outside.answer = (_seen, response) => response.end('{"a":1}')

  expect((await client().readOwn())._unsafeUnwrap()).toEqual({ a: 1 })
  expect((await client().saveOwn({ b: 2 })).isOk()).toBe(true)

  expect(outside.seen).toMatchObject([
    { method: 'GET', url: address },
    { method: 'PUT', url: address, body: '{"b":2}' },
  ])
})

it.each(['', 'null'])(
  'takes the answer %j for no settings yet',
  async (text) => {
    outside.answer = (_seen, response) =>
      response.writeHead(text ? 200 : 404).end(text)

    expect((await client().readOwn())._unsafeUnwrap()).toEqual({})
  }
)

// vtex/skills PR #89: a new major starts from an empty object.
describe('the settings of an earlier major', () => {
  it('are addressed by that major', async () => {
    outside.answer = (_seen, response) => response.end('{"a":1}')

    expect((await client().readEarlier(3))._unsafeUnwrap()).toEqual({ a: 1 })
    expect(outside.seen[0]?.url).toBe(address.replace('@0.x', '@3.x'))
  })

  it.each([401, 403, 404])('count as none when answered %i', async (status) => {
    outside.answer = (_seen, response) => response.writeHead(status).end('{}')

    expect((await client().readEarlier(0))._unsafeUnwrap()).toEqual({})
    expect((await client().readOwn()).isErr()).toBe(status !== 404)
  })

  it('are not taken for none when the platform does not answer', async () => {
    outside.answer = (_seen, response) => response.writeHead(503).end()

    expect((await client().readEarlier(0)).isErr()).toBe(true)
  })

  it('are looked for from the last one back', () => {
    expect(client().earlierMajors()).toEqual([])

    jest.replaceProperty(APP, 'ID', 'vtex.live-support@3.1.0')

    expect(client().earlierMajors()).toEqual([2, 1, 0])
  })
})

it('never answers a read with one that began before', async () => {
  let count = 0
  outside.answer = (_seen, response) => {
    count += 1
    response.end(JSON.stringify({ count }))
  }

  const reads = await Promise.all([client().readOwn(), client().readOwn()])

  expect(reads.map((read) => read._unsafeUnwrap().count).sort()).toEqual([1, 2])
})

it('fails without the words of the answer', async () => {
  outside.answer = (_seen, response) => response.writeHead(500).end('secret')

  for (const failure of [
    (await client().readOwn())._unsafeUnwrapErr(),
    (await client().saveOwn({ key: 'secret' }))._unsafeUnwrapErr(),
  ]) {
    expect(failure.kind).toBe('UNAVAILABLE')
    expect(JSON.stringify(failure)).not.toContain('secret')
  }
})

it('takes nothing but an object for settings', async () => {
  outside.answer = (_seen, response) => response.end('[1]')

  expect((await client().readOwn()).isErr()).toBe(true)
})
