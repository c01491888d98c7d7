import { err } from 'neverthrow'

import type { BotEvent } from '../../../domain/conversation/bot/bot-event'
import type { ItemState } from '../../../domain/conversation/outbox/outbox'
import type { RememberedConversation } from './conversation-store'
import { conversationStore } from './conversation-store'
import { recent } from '../../process/recent'
import { FakeLog } from '../../../testing/fake-log'
import { ManualClock } from '../../../testing/manual-clock'
import { aRecord } from '../testing/a-record'
import { MemoryFiles } from '../testing/memory-files'

const memoryOf = () =>
  recent<RememberedConversation>({ max: 10_000, lifetimeMs: 1000 }, () => 0)

const log = new FakeLog()

const replica = (
  files: MemoryFiles,
  scope = 'livestore/master',
  memory = memoryOf()
) => conversationStore({ files, memory, scope, clock: new ManualClock(), log })

const record = aRecord('+55 11/1')
const { conversationId } = record

const create = async (store: ReturnType<typeof replica>) => {
  const { version } = (await store.read(conversationId))._unsafeUnwrap()

  return (await store.write(record, version))._unsafeUnwrap()
}

it('answers a version to create under when there is no record', async () => {
  const read = await replica(new MemoryFiles()).read(conversationId)

  expect(read._unsafeUnwrap()).toEqual({ version: 'none', cached: false })
})

it('lets only one of two replicas create a record', async () => {
  const files = new MemoryFiles()
  const stores = [replica(files), replica(files)]
  const reads = await Promise.all(
    stores.map((store) => store.read(conversationId))
  )
  const writes = await Promise.all(
    stores.map((store, index) =>
      store.write(record, reads[index]!._unsafeUnwrap().version)
    )
  )

  expect(writes.map((write) => write.isOk()).sort()).toEqual([false, true])
  expect(writes.find((write) => write.isErr())?._unsafeUnwrapErr().kind).toBe(
    'CONFLICT'
  )
})

it('finds a record again whatever became of what waits in it', async () => {
  const files = new MemoryFiles()
  const since = '2026-11-22T12:00:00.000Z'
  const tried = {
    since,
    firstTriedAt: since,
    attempts: 1,
    dueAt: since,
    because: 'down',
  }
  const states: Record<ItemState['kind'], ItemState> = {
    WAITING: { kind: 'WAITING', since },
    HELD: { kind: 'HELD', since },
    TRIED: { kind: 'TRIED', ...tried },
    AMBIGUOUS: { kind: 'AMBIGUOUS', batch: 'e-1', ...tried },
    FAILED: { kind: 'FAILED', because: 'refused' },
  }
  const stored = {
    ...record,
    toBot: Object.values(states).map((state, index) => ({
      id: `e-${index}`,
      payload: { type: 'handoff.typing' },
      acceptedAt: since,
      state,
    })),
  }

  await create(replica(files))
  const [name = ''] = files.names('conversations')
  await files.write('conversations', name, { content: stored })

  const read = await replica(files).read(conversationId, { fresh: true })

  expect(read._unsafeUnwrap().record?.toBot).toEqual(stored.toBot)
})

it('keeps in memory by size: long transcripts take the room of many conversations', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const long = (id: string) => {
    const one = aRecord(id)
    const line = { author: 'BOT' as const, text: 'x'.repeat(4000), sentAt: '' }

    return { ...one, handoff: { ...one.handoff, transcript: [line] } }
  }

  for (const id of ['c1', 'c2', 'c3']) {
    const { version } = (await store.read(id))._unsafeUnwrap()

    await store.write(long(id), version)
  }

  const isKept = async (id: string) =>
    (await store.read(id))._unsafeUnwrap().cached

  expect(await isKept('c3')).toBe(true)
  expect(await isKept('c1')).toBe(false)
})

it('reads what it wrote from memory, and says so', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const written = await create(store)
  files.calls.length = 0

  const read = await store.read(conversationId)

  expect(read._unsafeUnwrap()).toEqual({ ...written, cached: true })
  expect(files.calls).toEqual([])
})

it('reads a record whose events a bot that asks has not taken yet', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const { version } = (await store.read(conversationId))._unsafeUnwrap()
  const held = {
    ...record,
    toBot: [
      {
        id: 'h-1:queued',
        payload: {} as BotEvent,
        acceptedAt: record.handoff.requestedAt,
        state: { kind: 'HELD' as const, since: record.handoff.requestedAt },
      },
    ],
  }

  await store.write(held, version)

  expect(
    (await replica(files).read(conversationId))._unsafeUnwrap().record
  ).toEqual(held)
})

it('skips the memory when asked for a fresh record', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const { version } = await create(store)
  const changed = { ...record, accountPhoneNumber: '+551140005000' }
  await replica(files).write(changed, version)

  const read = await store.read(conversationId, { fresh: true })
  expect(read._unsafeUnwrap()).toMatchObject({ record: changed, cached: false })
  expect((await store.read(conversationId))._unsafeUnwrap().record).toEqual(
    changed
  )
})

it('forgets what it remembered when a write conflicts', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const { version } = await create(store)
  await replica(files).write(record, version)

  expect((await store.write(record, version)).isErr()).toBe(true)
  expect((await store.read(conversationId))._unsafeUnwrap().cached).toBe(false)
})

it('forgets what it remembered when a write has no answer', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const { version } = await create(store)

  files.fault = { kind: 'UNAVAILABLE', detail: 'down' }
  expect((await store.write(record, version)).isErr()).toBe(true)

  files.fault = undefined
  expect((await store.read(conversationId))._unsafeUnwrap().cached).toBe(false)
})

it('never mixes up accounts in the memory that they share', async () => {
  const memory = memoryOf()
  const here = replica(new MemoryFiles(), 'livestore/master', memory)
  const there = replica(new MemoryFiles(), 'otherstore/master', memory)
  await create(here)

  expect(
    (await there.read(conversationId))._unsafeUnwrap().record
  ).toBeUndefined()
})

describe.each<[string, unknown]>([
  ['text', 'nonsense'],
  ['nothing', null],
  ['another conversation', aRecord('other')],
  ['a record without its outboxes', { ...record, toBot: null }],
  ['a handoff without commands', { ...record, handoff: { id: 'h-1' } }],
  [
    'a handoff without a transcript',
    { ...record, handoff: { ...record.handoff, transcript: null } },
  ],
  [
    'an instant that is none',
    { ...record, handoff: { ...record.handoff, requestedAt: 'x' } },
  ],
  [
    'a state of another version',
    { ...record, handoff: { ...record.handoff, status: 'PARKED' } },
  ],
  ['waiting work of another form', { ...record, toBot: [{ id: 'e-1' }] }],
  ['a lease of another form', { ...record, lease: { until: 1 } }],
])('a file that holds %s', (_what, content) => {
  const found = async () => {
    const files = new MemoryFiles()
    await create(replica(files))
    const [name = ''] = files.names('conversations')
    await files.write('conversations', name, { content })
    log.lines.length = 0

    return { files, name, store: replica(files) }
  }

  it('gives its place to a new record, and is kept under another name', async () => {
    const { files, store } = await found()
    const { record: none, version } = (
      await store.read(conversationId, { fresh: true })
    )._unsafeUnwrap()

    expect(none).toBeUndefined()
    expect((await store.write(record, version)).isOk()).toBe(true)

    const {
      files: [entry, ...more],
    } = (await store.listSetAside())._unsafeUnwrap()

    expect(more).toEqual([])
    expect(entry).toMatchObject({ conversationId, day: '2026-11-20' })
    expect(await files.read('set-aside', entry!.name)).toMatchObject({
      value: { content },
    })
    expect(log.lines).toEqual([
      {
        level: 'error',
        message: 'A conversation file holds something else and was set aside',
        fields: { conversationId, file: `set-aside/${entry!.name}` },
      },
    ])

    await store.forgetSetAside(entry!)
    expect(files.names('set-aside')).toEqual([])
  })

  it('stays where it is as long as it is not kept', async () => {
    const { files, name, store } = await found()
    const write = jest
      .spyOn(files, 'write')
      .mockResolvedValue(err({ kind: 'UNAVAILABLE', detail: 'down' }))

    expect((await store.read(conversationId)).isErr()).toBe(true)

    write.mockRestore()
    expect(await files.read('conversations', name)).toMatchObject({
      value: { content },
    })
  })

  it('is left to whoever wrote a record over it meanwhile', async () => {
    const { files, name, store } = await found()
    const { write } = files

    files.write = async (bucket, ...rest) => {
      if (bucket === 'set-aside') {
        await write.call(files, 'conversations', name, { content: record })
      }

      return write.call(files, bucket, ...rest)
    }

    expect((await store.read(conversationId))._unsafeUnwrap().record).toEqual(
      record
    )
  })
})

it('takes what later versions add to a record', async () => {
  const files = new MemoryFiles()
  await create(replica(files))
  const [name = ''] = files.names('conversations')
  const later = { ...record, handoff: { ...record.handoff, mood: 'fine' } }
  await files.write('conversations', name, { content: later })

  expect(
    (await replica(files).read(conversationId))._unsafeUnwrap().record
  ).toEqual(later)
})
