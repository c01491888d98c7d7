import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import { behindEdgeCache } from './edge-cache'

const host = 'livestore.myvtex.com'

const open = (cacheControl?: string) => {
  const clock = { at: 0 }
  let calls = 0
  const call = behindEdgeCache(
    async () => {
      calls += 1

      return {
        status: 200,
        headers: cacheControl ? { 'cache-control': cacheControl } : {},
        body: Readable.from([Buffer.from(String(calls))]),
      }
    },
    () => clock.at
  )

  const ask = async (
    path: string,
    { method = 'GET', ...headers }: Record<string, string> = {}
  ) => {
    const answer = await call({
      method,
      path,
      headers: { 'x-forwarded-host': host, ...headers },
      body: Buffer.alloc(0),
    })

    return typeof answer.body === 'string' ? answer.body : text(answer.body)
  }

  return { ask, clock }
}

it.each([
  ['public, max-age=86400'],
  ['max-age=2'],
  // Nobody documents what becomes of an answer that says nothing.
  [undefined],
])(
  'gives an answer with cache-control %s to whoever asks next',
  async (said) => {
    const { ask, clock } = open(said)

    expect(await ask('/_v/graphql?query=x', { cookie: 'admin' })).toBe('1')
    expect(await ask('/_v/graphql?query=x')).toBe('1')
    expect(await ask('/_v/graphql?query=y')).toBe('2')
    expect(
      await ask('/_v/graphql?query=x', { 'x-forwarded-host': 'other' })
    ).toBe('3')

    clock.at = 86_400_000
    expect(await ask('/_v/graphql?query=x')).toBe('4')
  }
)

it.each([
  'no-store',
  'no-cache',
  'private, max-age=60',
  'public, max-age=0',
  'PRIVATE',
])('keeps no answer with cache-control %s', async (said) => {
  const { ask } = open(said)

  await ask('/_v/a')

  expect(await ask('/_v/a')).toBe('2')
})

it('keeps nothing of a POST, nor under /_v/private', async () => {
  const { ask } = open('public, max-age=60')

  await ask('/_v/a', { method: 'POST' })
  expect(await ask('/_v/a', { method: 'POST' })).toBe('2')

  await ask('/_v/private/a')
  expect(await ask('/_v/private/a')).toBe('4')
})

it('keeps what lies under /_v/segment once for each segment', async () => {
  const { ask } = open('public, max-age=60')

  expect(await ask('/_v/segment/a', { cookie: 'vtex_segment=1' })).toBe('1')
  expect(await ask('/_v/segment/a', { cookie: 'vtex_segment=2' })).toBe('2')
  expect(await ask('/_v/segment/a', { cookie: 'vtex_segment=1' })).toBe('1')
})
