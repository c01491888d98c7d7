import { err } from 'neverthrow'

import { randomIds } from '../../process/random-ids'
import { recent } from '../../process/recent'
import { conversationIndex } from './conversation-index'
import { conversationList } from './conversation-list'
import type { JsonFiles } from '../vbase/json-files'
import { MemoryFiles } from '../testing/memory-files'

const noon = '2026-11-22T12:00:00.000Z'
const handoff = { conversationId: 'c/1', startedAt: noon }

const setUp = () => {
  const files = new MemoryFiles()

  return { files, list: conversationList(files) }
}

it('finds an ended handoff by the period in which it began, and by its keys', async () => {
  const { list } = setUp()

  await list.add(handoff, ['phone 7777', 'name joa'])

  for (const period of ['2026', '2026-11-22', '2026-11-22T12:00:00']) {
    expect(
      (await list.list({ kind: 'ENDED' }, period))._unsafeUnwrap()
    ).toEqual({ handoffs: [handoff], isWhole: true })
  }

  const found = async (key: string) =>
    (await list.list({ kind: 'FOUND', key }, '2026'))._unsafeUnwrap().handoffs

  expect(await found('name joa')).toEqual([handoff])
  expect(await found('name mar')).toEqual([])
  expect(
    (await list.list({ kind: 'ENDED' }, '2026-10'))._unsafeUnwrap().handoffs
  ).toEqual([])
})

it('finds an open handoff by the entry of the sweep', async () => {
  const { files, list } = setUp()

  await conversationIndex({
    files,
    ids: randomIds,
    memory: recent({ max: 1, lifetimeMs: 1 }),
    scope: 'livestore/master',
  }).setOpen('c/1', noon)

  expect(
    (await list.list({ kind: 'OPEN' }, '2026-11'))._unsafeUnwrap().handoffs
  ).toEqual([handoff])
})

it('says when a period holds more than one call answers', async () => {
  const { list } = setUp()

  for (let number = 0; number < 201; number += 1) {
    await list.add({ ...handoff, conversationId: `c${number}` }, [])
  }

  expect(
    (await list.list({ kind: 'ENDED' }, '2026'))._unsafeUnwrap().isWhole
  ).toBe(false)
})

it('removes a handoff with all that led to it', async () => {
  const { files, list } = setUp()

  await list.add(handoff, ['phone 7777', 'name joa'])
  expect((await list.remove(handoff)).isOk()).toBe(true)
  expect(files.names('found')).toEqual([])
  expect(files.names('ended')).toEqual([])
})

it('removes what was filed before the filing broke off', async () => {
  const files = new MemoryFiles()
  const breaking: JsonFiles = {
    read: (...call) => files.read(...call),
    write: async (...call) =>
      files.calls.length < 2
        ? files.write(...call)
        : err({ kind: 'UNAVAILABLE', detail: 'no answer' }),
    remove: (...call) => files.remove(...call),
    list: (...call) => files.list(...call),
  }

  const added = await conversationList(breaking).add(handoff, [
    'phone 7777',
    'name joa',
  ])

  expect(added.isErr()).toBe(true)
  expect(files.names('found')).toHaveLength(1)
  await conversationList(files).remove(handoff)
  expect(files.names('found')).toEqual([])
})

it('puts no personal data into names', async () => {
  const { files, list } = setUp()

  await list.add(handoff, ['phone 7777', 'name joa'])
  expect(files.names('found').join()).not.toMatch(/7777_|joa/)
})
