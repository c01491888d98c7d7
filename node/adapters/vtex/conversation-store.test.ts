import type { VersionedConversation } from '../../ports/conversation-store'
import { conversationStore } from './conversation-store'
import { recent } from '../process/recent'
import { aRecord } from './testing/a-record'
import { MemoryFiles } from './testing/memory-files'

const replica = (files: MemoryFiles, scope = 'livestore/master') =>
  conversationStore(
    files,
    recent<VersionedConversation>({ max: 10, lifetimeMs: 1000 }, () => 0),
    scope
  )

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

it('reads what it wrote from memory, and says so', async () => {
  const files = new MemoryFiles()
  const store = replica(files)
  const written = await create(store)
  files.calls.length = 0

  const read = await store.read(conversationId)

  expect(read._unsafeUnwrap()).toEqual({ ...written, cached: true })
  expect(files.calls).toEqual([])
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
  const memory = recent<VersionedConversation>(
    { max: 10, lifetimeMs: 1000 },
    () => 0
  )
  const here = conversationStore(new MemoryFiles(), memory, 'livestore/master')
  const there = conversationStore(
    new MemoryFiles(),
    memory,
    'otherstore/master'
  )
  await create(here)

  expect(
    (await there.read(conversationId))._unsafeUnwrap().record
  ).toBeUndefined()
})

it.each([
  ['text', 'nonsense'],
  ['another conversation', aRecord('other')],
  ['a record without its outboxes', { ...record, toBot: undefined }],
])('refuses a file that holds %s', async (_what, content) => {
  const files = new MemoryFiles()
  const store = replica(files)
  await create(store)
  const name = files.names('conversations')[0]!
  await files.write('conversations', name, { content })

  const read = await store.read(conversationId, { fresh: true })

  expect(read._unsafeUnwrapErr().kind).toBe('UNAVAILABLE')
})
