import { MemoryFiles } from './testing/memory-files'
import { conversationIndex } from './conversation-index'
import { randomIds } from '../process/random-ids'

const setUp = () => {
  const files = new MemoryFiles()

  return { files, index: conversationIndex(files, randomIds) }
}

const idsOf = (page: { entries: Array<{ conversationId: string }> }) =>
  page.entries.map(({ conversationId }) => conversationId)

describe('due entries', () => {
  it('are listed in pages', async () => {
    const { index } = setUp()
    for (const id of ['a', 'b/1', 'c_1']) await index.setDue(id)

    const first = (await index.listDue(2))._unsafeUnwrap()
    const second = (await index.listDue(2, first.next))._unsafeUnwrap()

    expect([...idsOf(first), ...idsOf(second)]).toEqual(['a', 'b/1', 'c_1'])
    expect(second.next).toBeUndefined()
  })

  it('are cleared by who saw them', async () => {
    const { files, index } = setUp()
    await index.setDue('a')
    const { entries: seen } = (await index.listDue(10))._unsafeUnwrap()

    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(files.names('due')).toEqual([])
  })

  it('stay when they were set anew meanwhile', async () => {
    const { index } = setUp()
    await index.setDue('a')
    const { entries: seen } = (await index.listDue(10))._unsafeUnwrap()
    await index.setDue('a')

    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(idsOf((await index.listDue(10))._unsafeUnwrap())).toEqual(['a'])
  })
})

describe('entries of open and closed handoffs', () => {
  it('are listed in the order of start, whatever the ids', async () => {
    const { index } = setUp()
    await index.setOpen('a', '2026-11-22T12:00:01.000Z')
    await index.setOpen('b_1', '2026-11-22T12:00:00.500Z')
    await index.setOpen('b_1', '2026-11-22T12:00:00.500Z')

    const open = (await index.listOpen(10))._unsafeUnwrap()

    expect(idsOf(open)).toEqual(['b_1', 'a'])
  })

  it('move to the day of closing', async () => {
    const { files, index } = setUp()
    await index.setOpen('a', '2026-11-21T12:00:00.000Z')
    await index.setOpen('a', '2026-11-22T23:00:00.000Z')
    const [old] = (await index.listOpen(1))._unsafeUnwrap().entries

    await index.moveToClosed(old!, '2026-11-22T08:00:00.000Z')
    await index.moveToClosed(old!, '2026-11-22T08:00:00.000Z')

    expect(files.names('open')).toHaveLength(1)
    expect(files.names('closed')).toHaveLength(1)
    expect(
      (await index.listClosed('2026-11-22', 10))._unsafeUnwrap().entries
    ).toMatchObject([
      { conversationId: 'a', closedAt: '2026-11-22T08:00:00.000Z' },
    ])
    expect(
      idsOf((await index.listClosed('2026-11-21', 10))._unsafeUnwrap())
    ).toEqual([])
  })

  it('stay open when the closed entry cannot be written', async () => {
    const { files, index } = setUp()
    await index.setOpen('a', '2026-11-21T12:00:00.000Z')
    const [entry] = (await index.listOpen(1))._unsafeUnwrap().entries
    files.fault = { kind: 'UNAVAILABLE', detail: 'down' }

    const moved = await index.moveToClosed(entry!, '2026-11-22T08:00:00.000Z')

    expect(moved.isErr()).toBe(true)
    expect(files.names('open')).toHaveLength(1)
  })

  it('leave out files that are no entries', async () => {
    const { files, index } = setUp()
    await files.write('open', 'note.txt', { content: {} })

    expect((await index.listOpen(10))._unsafeUnwrap().entries).toEqual([])
  })
})

it('remembers where the walk goes on', async () => {
  const { index } = setUp()
  expect((await index.readWalk())._unsafeUnwrap()).toBeUndefined()

  await index.writeWalk('page-2')
  expect((await index.readWalk())._unsafeUnwrap()).toBe('page-2')

  await index.writeWalk(undefined)
  expect((await index.readWalk())._unsafeUnwrap()).toBeUndefined()
})
