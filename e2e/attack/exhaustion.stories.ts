import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

import { caller } from './calls'
import type { Answer, Call, Caller } from './calls'
import { graphqlCall } from './graphql-call'
import { replicasOf } from './replicas'
import { target } from './shared-target'

const MAX_MEGABYTES = 400

/** As long as a bot may wait on a busy machine; an idle one answers in a hundredth of it. */
const PATIENT_MS = 15_000

let intruder: Caller
let bot: Caller

beforeAll(() => {
  intruder = caller(target.product.publicOrigin)
  bot = caller(target.product.publicOrigin)
})

afterAll(() => {
  intruder.close()
  bot.close()
})

const isOpen = (): Promise<Answer> =>
  bot.call(
    graphqlCall('{ supportAvailability { open } }', {
      'x-live-support-bot-token': target.bot.token,
    })
  )

const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: liveSupportSettings { revision }`).join(' ')} }`

const expectCalm = (statuses: number[], others: Answer[]): void => {
  expect(others.map(({ status }) => status)).toEqual(others.map(() => 200))
  for (const { ms } of others) expect(ms).toBeLessThan(PATIENT_MS)
  for (const status of statuses) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }
  for (const { megabytes } of replicasOf(target.product)) {
    expect(megabytes).toBeLessThan(MAX_MEGABYTES)
  }
}

/** Makes the calls at once, and a bot's calls meanwhile. */
const beside = async (calls: Call[]): Promise<void> => {
  const made = Promise.all(calls.map((call) => intruder.call(call)))
  const others: Answer[] = []

  for (let call = 0; call < 10; call += 1) others.push(await isOpen())

  const statuses = (await made).map(({ status }) => status)

  expectCalm(statuses, others)
}

const large = aliases(40_000)

it.each([
  ['40,000 aliases', graphqlCall(large)],
  [
    '40,000 aliases and a made-up session',
    graphqlCall(large, { cookie: 'VtexIdclientAutCookie=made-up' }),
  ],
  ['as many as fit 64 KB', graphqlCall(aliases(1500))],
  [
    'a hundred thousand brackets',
    graphqlCall(`${'{a'.repeat(100_000)}${'}'.repeat(100_000)}`),
  ],
  [
    'a batch of a thousand',
    {
      ...graphqlCall(''),
      body: JSON.stringify(
        Array.from({ length: 1000 }, () => ({ query: '{ __typename }' }))
      ),
    },
  ],
  [
    'variables of 100,000 levels',
    {
      ...graphqlCall(''),
      body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    },
  ],
])('answers others while twenty requests bring %s', async (_what, call) => {
  await beside(Array.from({ length: 20 }, () => call))
})

it('reads variables of any depth past the edge', async () => {
  const [origin = ''] = target.product.replicas
  const replica = caller(origin)
  const { account } = target.product
  const depth = 50_000
  const { status } = await replica.call({
    method: 'POST',
    path: `/${account}/master/_v/graphql`,
    headers: {
      'content-type': 'application/json',
      'x-vtex-account': account,
      'x-vtex-workspace': 'master',
    },
    body: `{"query":"query ($a: ID!) { handoff(conversationId: $a) { id } }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
  })

  replica.close()
  expect(status).toBe(400)
})

it('unpacks no more of a packed body than it takes', async () => {
  const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const calls = [target.zenviaWebhook, graphqlCall('').path].map(
    (path): Call => ({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: packed,
    })
  )

  await beside([...calls, ...calls, ...calls, ...calls])
})

it('answers everybody else while ten bodies a second are refused', async () => {
  const refused: Call = {
    method: 'POST',
    path: target.zenviaWebhook,
    headers: { 'content-type': 'application/json' },
    body: Buffer.alloc(900 * 1024, ' '),
  }
  const accepted: Call = { ...refused, body: '{"interaction_hash":"nobody"}' }
  const statuses: number[] = []
  const others: number[] = []
  const made: Array<Promise<unknown>> = []

  for (let second = 0; second < 4; second += 1) {
    for (let call = 0; call < 10; call += 1) {
      made.push(
        intruder.call(refused).then(({ status }) => statuses.push(status))
      )
      for (let other = 0; other < 6; other += 1) {
        made.push(bot.call(accepted).then(({ status }) => others.push(status)))
      }
      await sleep(100)
    }
  }
  await Promise.all(made)

  expect(new Set(statuses)).toEqual(new Set([413]))
  expect(others).toHaveLength(240)
  expect(new Set(others)).toEqual(new Set([200]))
})

it('takes a body in pieces of unknown length', async () => {
  const answer = await fetch(
    `${target.product.publicOrigin}${target.zenviaWebhook}`,
    {
      method: 'POST',
      duplex: 'half',
      body: new ReadableStream({
        start: (pieces) => {
          for (const piece of ['{"interaction_', 'hash":"nobody"}']) {
            pieces.enqueue(new TextEncoder().encode(piece))
          }
          pieces.close()
        },
      }),
    } as RequestInit
  )

  expect(answer.status).toBe(200)
})

it('leaves the connection usable after a body that no edge takes', async () => {
  const one = caller(target.product.publicOrigin, 1)
  const call: Call = {
    method: 'POST',
    path: target.zenviaWebhook,
    body: Buffer.alloc(12 * 1024 * 1024),
  }

  expect((await one.call(call)).status).toBe(413)
  expect((await one.call({ ...call, body: '{}' })).status).toBe(200)
  one.close()
})
