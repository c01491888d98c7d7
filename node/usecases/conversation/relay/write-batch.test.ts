import { setImmediate } from 'node:timers/promises'

import { err, ok } from 'neverthrow'

import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { openedHandoff, soon } from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import type { VersionedConversation as Found } from '../../../ports/conversation-store'
import type { Decide } from './queue-for-write'
import { changeAndRelay } from './change-and-relay'
import { beginRelay } from './relay'

const conversationId = 'conversation-1'

/** Renames the shopper, so that each change shows. */
const naming =
  (letter: string): Decide<string> =>
  (record) =>
    record
      ? ok({
          ...record,
          shopper: {
            ...record.shopper,
            name: `${record.shopper.name ?? ''}${letter}`,
          },
        })
      : err('ABSENT')

const asItIs: Decide<string> = (record) => (record ? ok(record) : err('ABSENT'))

/** Long enough for others to wait meanwhile. */
const slowly =
  (decide: Decide<string>): Decide<string> =>
  async (record) => {
    await setImmediate()

    return decide(record)
  }

const setUp = async () => {
  const { ports, cloud } = fakePorts()

  await openedHandoff(ports)
  cloud.conversations.put({
    ...cloud.conversations.peek(conversationId)!,
    shopper: { phoneNumber: '+5511988887777', name: '' },
  })

  const read = async () =>
    (
      await ports.conversations.read(conversationId, { fresh: true })
    )._unsafeUnwrap()
  const change = async (
    decide: Decide<string>,
    { deadline = soon(ports), found = undefined as Found | undefined } = {}
  ) => {
    const relay = (await beginRelay(ports, deadline))._unsafeUnwrap()

    return changeAndRelay(
      relay,
      found ?? (await read()),
      conversationId,
      decide
    )
  }

  cloud.counter.reset()

  return {
    ports,
    cloud,
    change,
    /** What a process remembers that another one has changed since. */
    outdated: async (): Promise<Found> => {
      const found = { ...(await read()), cached: true }

      cloud.conversations.put({
        ...cloud.conversations.peek(conversationId)!,
        shopper: { phoneNumber: '+5511988887777', name: 'z' },
      })

      return found
    },
    name: () => cloud.conversations.peek(conversationId)?.shopper.name,
    writes: () =>
      cloud.counter.calls.filter((call) => call === 'store.write').length,
  }
}

const nameOf = (record: ConversationRecord) => record.shopper.name

it('writes together what comes while another change is written', async () => {
  const { change, name, writes } = await setUp()

  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((letter) => change(naming(letter)))
  )

  expect(answers.map((answer) => answer.map(nameOf).isOk())).toEqual(
    Array(5).fill(true)
  )
  expect([...(name() ?? '')].sort().join('')).toBe('abcde')
  expect(writes()).toBeLessThanOrEqual(2)
})

it('refuses one of those and writes the others', async () => {
  const { change, name } = await setUp()

  const [first, refused, last] = await Promise.all([
    change(naming('a')),
    change(() => err('NO')),
    change(naming('c')),
  ])

  expect(first.isOk() && last.isOk()).toBe(true)
  expect(refused._unsafeUnwrapErr()).toBe('NO')
  expect(name()).toBe('ac')
})

it('goes on after one that breaks, which breaks for its own caller alone', async () => {
  const { change, name } = await setUp()
  const bug = new Error('bug')
  const breaks: Decide<string> = () => {
    throw bug
  }

  const answers = await Promise.allSettled([
    change(breaks),
    change(naming('a')),
    change(breaks),
    change(naming('c')),
  ])

  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
  expect(name()).toBe('ac')
  expect((await change(naming('d'))).isOk()).toBe(true)
})

it('refuses no other change by an outdated record from memory', async () => {
  const { change, outdated } = await setUp()
  const onlyIfNamed: Decide<string> = (record) =>
    record?.shopper.name?.includes('z') ? ok(record) : err('NO')

  const [first, second] = await Promise.all([
    change(slowly(naming('a')), { found: await outdated() }),
    change(onlyIfNamed),
  ])

  expect(first.isOk()).toBe(true)
  expect(second.map(nameOf)._unsafeUnwrap()).toBe('za')
})

it('tells all who waited that the store does not answer', async () => {
  const { cloud, change, writes } = await setUp()

  cloud.conversations.faults.next('write', {
    kind: 'UNAVAILABLE',
    detail: '503',
  })

  const answers = await Promise.all([
    change(slowly(naming('a'))),
    change(naming('b')),
    change(naming('c')),
  ])

  expect(answers.every((answer) => answer.isErr())).toBe(true)
  expect(writes()).toBe(1)
})

it('starts with what is stored after a writer that changed nothing of what was in memory', async () => {
  const { change, outdated } = await setUp()
  const [, next] = await Promise.all([
    change(asItIs, { found: await outdated() }),
    change(asItIs),
  ])

  expect(next.map(nameOf)._unsafeUnwrap()).toBe('z')
})

it('lets the others write themselves when the writer ran out of time', async () => {
  const { cloud, ports, change, name } = await setUp()

  cloud.conversations.faults.next('write', { kind: 'CONFLICT', detail: '412' })

  const [late, inTime] = await Promise.all([
    change(slowly(naming('a')), { deadline: ports.clock.now() }),
    change(naming('b')),
  ])

  expect(late._unsafeUnwrapErr()).toMatchObject({ kind: 'CONFLICT' })
  expect(inTime.isOk()).toBe(true)
  expect(name()).toBe('b')
})

it('answers the others by what is stored where nobody changes what was in memory', async () => {
  const { change, outdated } = await setUp()

  const [, second] = await Promise.all([
    change(slowly(asItIs), { found: await outdated() }),
    change(asItIs),
  ])

  expect(second.map(nameOf)._unsafeUnwrap()).toBe('z')
})

it('starts with its own reading after a writer that wrote nothing', async () => {
  const { cloud, ports, change, outdated } = await setUp()

  cloud.conversations.faults.next('write', { kind: 'CONFLICT', detail: '412' })

  const [old, next] = await Promise.all([
    change(slowly(naming('a')), {
      found: await outdated(),
      deadline: ports.clock.now(),
    }),
    change(asItIs),
  ])

  expect(old.isErr()).toBe(true)
  expect(next.map(nameOf)._unsafeUnwrap()).toBe('z')
})
