import { setTimeout } from 'node:timers/promises'

import {
  messageInput,
  openedHandoff,
  soon,
} from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { queuedConversation } from '../../../testing/queued-conversation'
import { storeLostAfter } from '../../../testing/store-lost-after'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { sweep } from '../sweep/sweep'

const conversationId = 'conversation-1'

const realClock = {
  now: () => Date.now(),
  sleep: (ms: number) => setTimeout(ms),
}

/** Two replicas over a store and a partner that take some milliseconds for each call. */
const slowReplicas = async () => {
  const { cloud, remote } = fakePorts()
  const replica = () => ({
    ...cloud.replica({
      caching: true,
      gate: async (_, act) => {
        await setTimeout(3)

        return act()
      },
    }),
    clock: realClock,
  })
  const replicas = [replica(), replica()]

  await openedHandoff(replicas[0]!)

  return { cloud, remote, replicas }
}

it('takes forty messages of one conversation at once within three seconds, each once', async () => {
  const { cloud, remote, replicas } = await slowReplicas()
  const ids = Array.from({ length: 40 }, (_, index) => `m${index}`)
  const startedAt = Date.now()

  const answers = await Promise.all(
    ids.map((id, index) => {
      const ports = replicas[index % 2]!

      return sendShopperMessage(ports, messageInput(id), soon(ports))
    })
  )
  const record = () => cloud.conversations.peek(conversationId)

  expect(answers.every((answer) => answer.isOk())).toBe(true)
  expect([...remote.messageIds].sort()).toEqual([...ids].sort())
  expect(record()?.handoff.commands).toEqual([])
  expect(record()?.lease).toBeUndefined()
  expect(Date.now() - startedAt).toBeLessThan(3000)
})

it('spreads what a hasty shopper writes over the 30 updates in 10 minutes that a ticket takes, by joining it', async () => {
  const { ports, cloud, remote } = await queuedConversation()
  const ids = Array.from({ length: 120 }, (_, index) => `m${index}`)
  const sentAt: number[] = []

  remote.pace = { calls: 30, perMs: 600_000 }
  remote.maxBatch = 25

  const watched = cloud.replica({
    gate: (call, act) => {
      if (call === 'partner.send') sentAt.push(cloud.clock.now())

      return Promise.resolve(act())
    },
  })

  for (const id of ids) {
    cloud.clock.advance(5000)
    await sendShopperMessage(watched, messageInput(id), soon(ports))
  }
  cloud.clock.advance(60_000)
  await sweep(watched, { limit: 20, deadline: soon(ports) })

  const most = Math.max(
    ...sentAt.map(
      (from) => sentAt.filter((at) => at >= from && at < from + 600_000).length
    )
  )

  expect(remote.messageIds).toEqual(ids)
  expect(most).toBeLessThanOrEqual(30)
})

it('leaves no lease behind for ever that could not be given back: it is indexed, and ends', async () => {
  const { ports, cloud, remote } = fakePorts()

  await openedHandoff(ports)

  const forgetful = storeLostAfter(cloud, 'partner.send')

  await sendShopperMessage(forgetful, messageInput('m1'), soon(ports))
  cloud.conversations.faults.clear()

  expect(cloud.conversations.peek(conversationId)?.lease).toBeDefined()
  expect(cloud.index.isDue(conversationId)).toBe(true)

  cloud.clock.advance(31_000)
  await sweep(ports, { limit: 20, deadline: soon(ports) })

  expect(cloud.conversations.peek(conversationId)?.lease).toBeUndefined()
  expect(remote.messageIds).toEqual(['m1'])
})

it('keeps a record small that has seen 1,000 messages of each side, of which the last cost the calls of the tenth', async () => {
  const { ports, cloud, remote, writes, signals, words } =
    await queuedConversation()
  const costs: string[][] = []

  for (let count = 1; count <= 1000; count += 1) {
    cloud.clock.advance(10_000)
    cloud.counter.reset()
    await sendShopperMessage(ports, messageInput(`m${count}`), soon(ports))
    writes(`a${count}`)
    await signals()
    costs.push([...cloud.counter.calls])
  }

  expect(costs[999]).toEqual(costs[9])

  const { text } = cloud.conversations.files.get(conversationId)!

  expect(remote.messageIds).toHaveLength(1000)
  expect(words()).toHaveLength(1000)
  expect(Buffer.byteLength(text)).toBeLessThan(64 * 1024)

  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  expect(remote.messageIds).toHaveLength(1000)
})
