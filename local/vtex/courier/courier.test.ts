import { EventEmitter, once } from 'node:events'

import { anApp } from '../../testing/an-app'
import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import { noFaults } from '../faults'
import type { Courier } from './courier'
import { courier } from './courier'
import type { EventDelivery } from './delivery-queue'

const app = anApp({
  service: {
    events: {
      due: { sender: 'vtex.live-support', topics: ['relay-due'] },
      again: { sender: 'vtex.live-support', topics: ['relay-due', 'other'] },
      setup: { sender: 'apps', topics: ['setup'] },
    },
  },
})

const root = 'http://infra.io.vtex.com/courier/v0/livestore/master/events'
const opened: Courier[] = []

interface RunningCourier {
  courier: Courier
  taken: EventDelivery[]
  faults: ReturnType<typeof noFaults>
  dataFolder: string
  /** Resolves once so many deliveries came. */
  came(count: number): Promise<void>
}

/** Answers deliveries with the statuses in turn, and with the last one from then on. */
const open = (
  statuses: number[],
  dataFolder = temporaryFolder()
): RunningCourier => {
  const taken: EventDelivery[] = []
  const faults = noFaults()
  const deliveries = new EventEmitter()
  const running = courier({
    dataFolder,
    account: 'livestore',
    workspace: 'master',
    app,
    faults,
    retryPolicy: { firstWaitMs: 1, longestWaitMs: 4, mostAttempts: 5 },
    post: async (delivery) => {
      taken.push(delivery)
      deliveries.emit('delivery')

      return statuses[taken.length - 1] ?? statuses.at(-1) ?? 204
    },
  })

  opened.push(running)

  return {
    courier: running,
    taken,
    faults,
    dataFolder,
    came: async (count) => {
      while (taken.length < count) await once(deliveries, 'delivery')
    },
  }
}

const publish = (running: RunningCourier, key = 'other', query = 'resource=') =>
  running.courier.answer(
    platformRequest('PUT', `${root}/${key}?${query}`, { json: { id: 1 } })
  )

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

it('brings an event to each handler that subscribes to it', async () => {
  const running = open([204])

  expect(await publish(running, 'relay-due')).toEqual({ status: 204 })
  await running.came(2)

  expect(running.taken.map(({ handler }) => handler).sort()).toEqual([
    'again',
    'due',
  ])
  expect(running.taken[0]).toMatchObject({
    sender: 'vtex.live-support',
    key: 'relay-due',
    body: '{"id":1}',
  })
})

it.each([
  ['setup', 'resource='],
  ['unknown', 'resource='],
  ['other', 'resource=vrn:apps:aws:livestore:master:/apps/vtex.another'],
])('brings %s with %s to nobody', async (key, query) => {
  const running = open([204])

  await publish(running, key, query)

  expect(running.courier.waiting()).toBe(0)
})

it('tries again after a failure and a refusal for now, and not after success', async () => {
  const running = open([500, 429, 204])

  await publish(running)
  await running.came(3)
  await running.courier.close()

  expect(running.taken.map(({ attempts }) => attempts)).toEqual([0, 1, 2])
  expect(open([204], running.dataFolder).courier.waiting()).toBe(0)
})

it('gives up in the end', async () => {
  const running = open([503])

  await publish(running)
  await running.came(5)
  await running.courier.close()

  expect(open([204], running.dataFolder).courier.waiting()).toBe(0)
})

it('delivers after a restart what was accepted before it', async () => {
  const before = open([500])

  await publish(before)
  await before.came(1)
  await before.courier.close()

  const after = open([204], before.dataFolder)

  await after.came(1)

  expect(after.taken[0]?.body).toBe('{"id":1}')
})

it('delivers twice when told to', async () => {
  const running = open([204])

  running.faults.add({
    system: 'courier',
    kind: 'duplicate',
    times: 1,
    delayMs: 0,
  })
  await publish(running)
  await publish(running)
  await running.came(3)
  await running.courier.close()

  expect(running.taken).toHaveLength(3)
  expect(open([204], running.dataFolder).courier.waiting()).toBe(0)
})

it('answers to its own account and to PUT only', async () => {
  const running = open([204])
  const elsewhere = root.replace('livestore', 'another')

  expect(
    await running.courier.answer(platformRequest('PUT', `${elsewhere}/other`))
  ).toEqual({ status: 403 })
  expect(
    await running.courier.answer(platformRequest('GET', `${root}/other`))
  ).toEqual({ status: 405 })
})
