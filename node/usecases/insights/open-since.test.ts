import { HOUR_MS } from '../../domain/time-units'
import { handoffInput, soon } from '../../testing/conversation-inputs'
import { fakePorts } from '../../testing/fake-ports'
import { requestHandoff } from '../conversation/request-handoff/request-handoff'
import { openSince } from './open-since'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

const setUp = () => {
  const { ports, cloud } = fakePorts()
  const begin = cloud.clock.now()

  return {
    ports,
    cloud,
    ask: (conversationId: string) =>
      requestHandoff(ports, handoffInput({ conversationId }), soon(ports)),
    /** Those that began in some hours since the beginning. */
    between: async (from: number, to: number) =>
      (
        await openSince(ports, {
          start: begin + from * HOUR_MS,
          end: begin + to * HOUR_MS,
        })
      ).map((records) => records.map((record) => record.conversationId).sort()),
  }
}

it('finds what began within the hours, their first instant included and their last not', async () => {
  const { cloud, ask, between } = setUp()

  for (const id of ['at-0', 'at-1', 'at-2']) {
    await ask(id)
    cloud.clock.advance(HOUR_MS)
  }

  expect((await between(0, 1))._unsafeUnwrap()).toEqual(['at-0'])
  expect((await between(1, 3))._unsafeUnwrap()).toEqual(['at-1', 'at-2'])
  expect((await between(3, 9))._unsafeUnwrap()).toEqual([])
})

it('leaves out what cannot be read, and tells of the others', async () => {
  const { cloud, ask, between } = setUp()

  await ask('lost')
  await ask('read')
  cloud.conversations.faults.next('read', unavailable)

  expect((await between(0, 1))._unsafeUnwrap()).toHaveLength(1)
})

it('fails where it cannot be told what is open', async () => {
  const { cloud, ask, between } = setUp()

  await ask('open')
  cloud.index.faults.next('listOpen', unavailable)

  expect((await between(0, 1))._unsafeUnwrapErr()).toEqual(unavailable)
})

it('reads 2,000 at most, and tells the operator that there are more', async () => {
  const { ports, cloud } = fakePorts()
  const startedAt = cloud.clock.iso()

  for (let at = 0; at < 2100; at += 1) {
    cloud.index.open.set(
      `open-${at}`,
      cloud.index.entry(`conversation-${at}`, { startedAt })
    )
  }
  cloud.counter.reset()

  const found = await openSince(ports, {
    start: cloud.clock.now(),
    end: cloud.clock.now() + 1,
  })

  expect(found.isOk()).toBe(true)
  expect(cloud.counter.count('store.read')).toBe(2000)
  expect(cloud.log.lines).toEqual([
    {
      level: 'warn',
      message: 'The figures leave out some open handoffs until they end',
      fields: { atMost: 2000 },
    },
  ])
})
