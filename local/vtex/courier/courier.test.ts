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

interface Desk {
  courier: Courier
  taken: EventDelivery[]
  faults: ReturnType<typeof noFaults>
  dataFolder: string
  /** Resolves once so many deliveries came. */
  came(count: number): Promise<void>
}

/** Answers deliveries with the statuses in turn, and with the last one from then on. */
const open = (statuses: number[], dataFolder = temporaryFolder()): Desk => {
  const taken: EventDelivery[] = []
  const faults = noFaults()
  const bell = new EventEmitter()
  const desk = courier({
    dataFolder,
    account: 'livestore',
    workspace: 'master',
    app,
    faults,
    patience: { firstWaitMs: 1, longestWaitMs: 4, mostAttempts: 5 },
    post: async (delivery) => {
      taken.push(delivery)
      bell.emit('delivery')

      return statuses[taken.length - 1] ?? statuses.at(-1) ?? 204
    },
  })

  opened.push(desk)

  return {
    courier: desk,
    taken,
    faults,
    dataFolder,
    came: async (count) => {
      while (taken.length < count) await once(bell, 'delivery')
    },
  }
}

const publish = (desk: Desk, key = 'other', query = 'resource=') =>
  desk.courier.answer(
    platformRequest('PUT', `${root}/${key}?${query}`, { json: { id: 1 } })
  )

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

it('brings an event to each handler that subscribes to it', async () => {
  const desk = open([204])

  expect(await publish(desk, 'relay-due')).toEqual({ status: 204 })
  await desk.came(2)

  expect(desk.taken.map(({ handler }) => handler).sort()).toEqual([
    'again',
    'due',
  ])
  expect(desk.taken[0]).toMatchObject({
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
  const desk = open([204])

  await publish(desk, key, query)

  expect(desk.courier.waiting()).toBe(0)
})

it('tries again after a failure and a refusal for now, and not after success', async () => {
  const desk = open([500, 429, 204])

  await publish(desk)
  await desk.came(3)
  await desk.courier.close()

  expect(desk.taken.map(({ attempts }) => attempts)).toEqual([0, 1, 2])
  expect(open([204], desk.dataFolder).courier.waiting()).toBe(0)
})

it('gives up in the end', async () => {
  const desk = open([503])

  await publish(desk)
  await desk.came(5)
  await desk.courier.close()

  expect(open([204], desk.dataFolder).courier.waiting()).toBe(0)
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
  const desk = open([204])

  desk.faults.add({
    system: 'courier',
    kind: 'duplicate',
    times: 1,
    delayMs: 0,
  })
  await publish(desk)
  await publish(desk)
  await desk.came(3)

  expect(desk.courier.waiting()).toBe(0)
})

it('answers to its own account and to PUT only', async () => {
  const desk = open([204])
  const elsewhere = root.replace('livestore', 'another')

  expect(
    await desk.courier.answer(platformRequest('PUT', `${elsewhere}/other`))
  ).toEqual({ status: 403 })
  expect(
    await desk.courier.answer(platformRequest('GET', `${root}/other`))
  ).toEqual({ status: 405 })
})
