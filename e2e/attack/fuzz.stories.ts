import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'

import { caller, flood } from './calls'
import type { Answer, Call, Caller } from './calls'
import { cookieOf } from './graphql-call'
import { hostileArguments } from './hostile-arguments'
import { hostileBody, hostileHeaders } from './hostile-bodies'
import { hostileGraphql } from './hostile-graphql'
import { replicasOf } from './replicas'
import { target } from './shared-target'
import { ZENDESK_WEBHOOK } from './target'
import { hostileTicketerCalls } from './ticketer'

/** All of it takes minutes; `npm test` makes a twentieth. */
const WHOLE = process.env.WHOLE_ATTACK === '1'
const BODIES = WHOLE ? 50_000 : 2_500
const OPERATIONS = WHOLE ? 5_000 : 250
const SEED = Number(process.env.ATTACK_SEED ?? 20261128)

/** Of the 512 that are asked for. */
const MAX_MEGABYTES = 480
const MAX_GROWTH_MEGABYTES = 120

let edge: Caller
let answers: Record<string, number>
let faults: string[]

beforeAll(() => {
  edge = caller(target.product.publicOrigin)
})

beforeEach(() => {
  answers = {}
  faults = []
})

afterAll(() => edge.close())

const CHUNK = 250

/** So many of an arbitrary, made as they are needed. */
function* samples<Value>(
  arbitrary: fc.Arbitrary<Value>,
  count: number
): Iterable<Value> {
  for (let made = 0; made < count; made += CHUNK) {
    yield* fc.sample(arbitrary, {
      seed: SEED + count + made,
      numRuns: Math.min(CHUNK, count - made),
    })
  }
}

const zendeskBodies = [
  {
    conversationId: 'fuzzed-zendesk',
    userPhoneNumber: '+5511988887777',
    ticket: { id: '1', comment: 'x', author: 'y' },
    event: { type: 'enable_bot' },
  },
]

const zenviaBodies = [
  {
    interaction_hash: 'h',
    extra: { conversationId: 'fuzzed-zenvia', handoffId: 'h-1' },
    state: 'ACTIVE',
    position: 1,
    department_id: 1,
    message: { hash: 'm', content: 't', type: 'text', url: '' },
    agent: { id: 1, name: 'A' },
  },
]

const toZendesk = fc
  .tuple(hostileBody(zendeskBodies), hostileHeaders)
  .map(([body, headers]): Call => ({
    method: 'POST',
    path: ZENDESK_WEBHOOK,
    headers: { ...headers, ...target.zendeskHeaders(body.toString('utf8')) },
    body,
  }))

const toZenvia = fc
  .tuple(hostileBody(zenviaBodies), hostileHeaders)
  .map(([body, headers]): Call => ({
    method: 'POST',
    path: target.zenviaWebhook,
    headers,
    body,
  }))

const withCredential = (call: Call): fc.Arbitrary<Call> =>
  fc
    .constantFrom<Record<string, string>>(
      {},
      cookieOf('made-up'),
      cookieOf(target.product.users[1]?.cookie ?? ''),
      { 'x-live-support-bot-token': target.bot.token }
    )
    .map((credential) => ({
      ...call,
      headers: { ...call.headers, ...credential },
    }))

const hear = ({ status, text }: Answer, call: Call): void => {
  answers[status] = (answers[status] ?? 0) + 1
  if (status >= 500 || /node_modules|\bat .*\.js:\d+/.test(text)) {
    faults.push(
      `${status} ${text.slice(0, 300)} to ${call.path} ${String(call.body).slice(0, 500)}`
    )
  }
}

/** Runs an attack, and looks whether the replicas are the same ones, and of about the same size, as after its beginning. */
const attack = async (first: Iterable<Call>, rest: Iterable<Call>) => {
  await flood(edge, first, hear)
  const before = replicasOf(target.product)

  await flood(edge, rest, hear)
  const after = replicasOf(target.product)

  expect(faults).toEqual([])
  expect(after.map(({ pid }) => pid)).toEqual(before.map(({ pid }) => pid))
  for (const [at, { megabytes }] of after.entries()) {
    expect(megabytes).toBeLessThan(MAX_MEGABYTES)
    expect(megabytes - (before[at]?.megabytes ?? 0)).toBeLessThan(
      MAX_GROWTH_MEGABYTES
    )
  }
}

const MINUTES = 60_000

const BUG =
  /unhandledRejection|uncaughtException|node-vtex-api error|A (route|field) failed|An event failed/

it(
  `answers ${BODIES} fuzzed bodies of webhooks`,
  async () => {
    const webhooks = fc.oneof(toZendesk, toZenvia)

    await attack(
      samples(webhooks, BODIES / 5),
      samples(webhooks, (BODIES * 4) / 5)
    )

    expect(answers['200']).toBeGreaterThan(0)
    expect(answers['400']).toBeGreaterThan(0)
    expect(['200', '400', '401', '413']).toEqual(
      expect.arrayContaining(Object.keys(answers))
    )
  },
  30 * MINUTES
)

it(
  `answers ${OPERATIONS} hostile GraphQL requests`,
  async () => {
    const operations = hostileGraphql.chain(withCredential)

    await attack(
      samples(operations, OPERATIONS / 5),
      samples(operations, (OPERATIONS * 4) / 5)
    )

    expect(answers['200']).toBeGreaterThan(0)
    expect(answers['400']).toBeGreaterThan(0)
  },
  30 * MINUTES
)

it(
  `answers ${OPERATIONS / 2} hostile calls of a ticketer`,
  async () => {
    const calls = await hostileTicketerCalls(target, edge)

    await attack(
      samples(calls, OPERATIONS / 10),
      samples(calls, (OPERATIONS * 4) / 10)
    )

    expect(answers['200']).toBeGreaterThan(0)
    expect(answers['201']).toBeGreaterThan(0)
    expect(answers['400']).toBeGreaterThan(0)
  },
  30 * MINUTES
)

/** What comes after it finds other settings. This would lock the bot out. */
const LEFT_OUT = 'rotateBotToken'

it(
  `answers ${OPERATIONS} hostile values for the arguments of all fields, from who may ask them`,
  async () => {
    const { bot, product } = target
    const calls = hostileArguments(
      (forBots) =>
        forBots
          ? { 'x-live-support-bot-token': bot.token }
          : cookieOf(product.users[0]?.cookie ?? ''),
      (name) => name === LEFT_OUT
    )

    await attack(
      samples(calls, OPERATIONS / 5),
      samples(calls, (OPERATIONS * 4) / 5)
    )

    expect(answers['200']).toBeGreaterThan(0)
  },
  30 * MINUTES
)

it('has met no bug meanwhile', () => {
  const bugs = readFileSync(
    join(target.product.dataFolder, 'logs/service.log'),
    'utf8'
  )
    .split('\n')
    .filter((line) => BUG.test(line))

  expect(bugs).toEqual([])
})
