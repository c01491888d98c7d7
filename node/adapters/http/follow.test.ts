import { Readable } from 'node:stream'

import { err, ok } from 'neverthrow'

import type { HttpRequest, OutboundHttp } from '../../ports/outbound-http'
import { follow } from './follow'

const policies = [
  { host: 'files.example', path: '/media/*' },
  { host: '*.store.example', path: '/media/*' },
]

type Answers = Record<string, { status: number; location?: string }>

/** A network of answers by address, which notes what was asked and what was read to its end or let go. */
const networkOf = (answers: Answers) => {
  const asked: HttpRequest[] = []
  const streams = new Map<string, Readable>()
  const http: Pick<OutboundHttp, 'stream'> = {
    stream: async (request) => {
      const answer = answers[request.url]
      const stream = Readable.from(['content'])
      const headers: Record<string, string> = answer?.location
        ? { location: answer.location }
        : {}

      asked.push(request)
      streams.set(request.url, stream)

      return answer
        ? ok({ status: answer.status, headers, stream })
        : err({ kind: 'NOT_SENT' as const, detail: 'nobody there' })
    },
  }

  return { http: http as OutboundHttp, asked, streams }
}

const start = 'https://files.example/media/1'

const open = async (answers: Answers, url = start) => {
  const { http, ...network } = networkOf(answers)
  const opened = await follow(http, {
    url,
    policies,
    authorizationFor: (host) =>
      host === 'files.example' ? 'Bearer secret' : undefined,
    timeoutMs: 1000,
  })

  return { ...network, opened }
}

const urls = (asked: HttpRequest[]): string[] => asked.map(({ url }) => url)

it('opens what is there', async () => {
  const { opened, asked, streams } = await open({ [start]: { status: 200 } })

  expect(opened._unsafeUnwrap().status).toBe(200)
  expect(asked).toEqual([
    {
      method: 'GET',
      url: start,
      headers: { authorization: 'Bearer secret' },
      timeoutMs: 1000,
    },
  ])
  expect(streams.get(start)?.destroyed).toBe(false)
})

it.each([
  ['a whole address', 'https://a.store.example/media/2'],
  ['an address without its scheme', '//a.store.example/media/2'],
])('follows %s, and takes no credentials along', async (_what, location) => {
  const next = 'https://a.store.example/media/2'
  const { opened, asked, streams } = await open({
    [start]: { status: 302, location },
    [next]: { status: 200 },
  })

  expect(opened.isOk()).toBe(true)
  expect(asked[1]).toEqual({ method: 'GET', url: next, timeoutMs: 1000 })
  expect(streams.get(start)?.destroyed).toBe(true)
  expect(streams.get(next)?.destroyed).toBe(false)
})

it('follows a path from where it is', async () => {
  const { opened, asked } = await open({
    [start]: { status: 307, location: '2?size=large' },
    'https://files.example/media/2?size=large': { status: 200 },
  })

  expect(opened.isOk()).toBe(true)
  expect(asked[1]?.headers).toEqual({ authorization: 'Bearer secret' })
})

it.each([
  'https://elsewhere.example/media/2',
  'https://store.example.evil.example/media/2',
  'http://a.store.example/media/2',
  'https://a.store.example:8443/media/2',
  'https://user:password@a.store.example/media/2',
  'https://a.store.example/admin',
  '../admin',
  'file:///media/2',
])('goes to no %s', async (location) => {
  const { opened, asked, streams } = await open({
    [start]: { status: 302, location },
  })

  expect(opened._unsafeUnwrapErr()).toEqual({ kind: 'NOT_COVERED' })
  expect(urls(asked)).toEqual([start])
  expect(streams.get(start)?.destroyed).toBe(true)
})

it.each(['https://elsewhere.example/media/1', 'no address', ''])(
  'does not begin with %p',
  async (url) => {
    const { opened, asked } = await open({}, url)

    expect(opened._unsafeUnwrapErr()).toEqual({ kind: 'NOT_COVERED' })
    expect(asked).toEqual([])
  }
)

const ring = (length: number): Answers =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `https://files.example/media/${index + 1}`,
      { status: 302, location: `/media/${index + 2}` },
    ])
  )

it('follows three times and no more', async () => {
  const last = { 'https://files.example/media/4': { status: 200 } }
  const arrived = await open({ ...ring(3), ...last })
  const lost = await open(ring(9))

  expect(arrived.opened.isOk()).toBe(true)
  expect(lost.opened._unsafeUnwrapErr()).toEqual({
    kind: 'REFUSED',
    status: 302,
  })
  expect(lost.asked).toHaveLength(4)
})

it.each([
  [{ status: 404 }, { kind: 'REFUSED', status: 404 }],
  [
    { status: 500, location: '/media/2' },
    { kind: 'REFUSED', status: 500 },
  ],
  [{ status: 302 }, { kind: 'REFUSED', status: 302 }],
  [
    { status: 302, location: 'http://[' },
    { kind: 'REFUSED', status: 302 },
  ],
])('tells that %p is a refusal', async (answer, failure) => {
  const { opened, streams } = await open({ [start]: answer })

  expect(opened._unsafeUnwrapErr()).toEqual(failure)
  expect(streams.get(start)?.destroyed).toBe(true)
})

it('tells that nobody answers', async () => {
  const { opened } = await open({})

  expect(opened._unsafeUnwrapErr()).toEqual({
    kind: 'NO_ANSWER',
    detail: 'nobody there',
  })
})
