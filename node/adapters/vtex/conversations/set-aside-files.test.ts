import { FakeLog } from '../../../testing/fake-log'
import { ManualClock } from '../../../testing/manual-clock'
import type { StoreFailure } from '../../../ports/store-failure'
import { fileNameOf } from '../vbase/file-name'
import {
  forgetSetAside,
  listSetAside,
  readSetAside,
  setAside,
} from './set-aside-files'
import { MemoryFiles } from '../testing/memory-files'

const unavailable: StoreFailure = { kind: 'UNAVAILABLE', detail: '503' }
const bucket = 'conversations'
const conversationId = 'a conversation/1'

const setUp = async () => {
  const files = new MemoryFiles()
  const clock = new ManualClock()
  const log = new FakeLog()
  const name = fileNameOf(conversationId)
  const write = (content: unknown) => files.write(bucket, name, { content })

  await write({ strange: true })

  return {
    files,
    clock,
    log,
    write,
    aside: async () => {
      const { content, version } = (
        await files.read(bucket, name)
      )._unsafeUnwrap()

      return setAside(
        { files, clock, log },
        { bucket, conversationId, file: { content, version } }
      )
    },
    listed: async () => (await listSetAside({ files }))._unsafeUnwrap().files,
  }
}

it('leaves the place free and keeps what lay there, under its conversation and the day', async () => {
  const { files, log, aside, listed } = await setUp()

  expect((await aside()).isOk()).toBe(true)
  expect(files.names(bucket)).toEqual([])

  const [kept] = await listed()

  expect(kept).toMatchObject({ conversationId, day: '2026-11-20' })
  expect((await readSetAside({ files }, kept!))._unsafeUnwrap()).toBe(
    '{"strange":true}'
  )
  expect(log.lines).toEqual([
    {
      level: 'error',
      message: 'A conversation file holds something else and was set aside',
      fields: { conversationId, file: `set-aside/${kept!.name}` },
    },
  ])
})

it('keeps each of two files of one conversation', async () => {
  const { write, aside, listed } = await setUp()

  await aside()
  await write({ strange: 'again' })
  await aside()

  expect(await listed()).toHaveLength(2)
})

it('lists the oldest first, and nothing whose name is not ours', async () => {
  const { files, clock, write, aside, listed } = await setUp()

  clock.advance(86_400_000)
  await aside()
  clock.advance(-86_400_000)
  await write({ strange: 'earlier' })
  await aside()
  await files.write('set-aside', 'notes.json', { content: {} })

  expect((await listed()).map(({ day }) => day)).toEqual([
    '2026-11-20',
    '2026-11-21',
  ])
})

it('leaves the file where it is as long as it cannot be copied', async () => {
  const { files, clock, log, listed } = await setUp()

  files.fault = unavailable

  const kept = await setAside(
    { files, clock, log },
    { bucket, conversationId, file: { content: {}, version: 'v1' } }
  )

  files.fault = undefined

  expect(kept._unsafeUnwrapErr()).toEqual(unavailable)
  expect(files.names(bucket)).toHaveLength(1)
  expect(await listed()).toEqual([])
  expect(log.lines).toEqual([])
})

it('is forgotten one by one', async () => {
  const { files, aside, listed } = await setUp()

  await aside()
  const [kept] = await listed()

  expect((await forgetSetAside({ files }, kept!)).isOk()).toBe(true)
  expect(await listed()).toEqual([])
  expect((await readSetAside({ files }, kept!))._unsafeUnwrap()).toBe('')
})
