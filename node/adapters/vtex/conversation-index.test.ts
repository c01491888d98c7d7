import { MemoryFiles } from './testing/memory-files'
import { workMarks } from './conversation-index'
import { randomIds } from '../process/random-ids'

const setUp = () => {
  const files = new MemoryFiles()

  return { files, marks: workMarks(files, randomIds) }
}

const idsOf = (page: { marks: Array<{ conversationId: string }> }) =>
  page.marks.map(({ conversationId }) => conversationId)

describe('due marks', () => {
  it('are one a conversation, and are listed in pages', async () => {
    const { marks } = setUp()
    for (const id of ['a', 'b/1', 'c', 'a']) await marks.setDue(id)

    const first = (await marks.listDue(2))._unsafeUnwrap()
    const second = (await marks.listDue(2, first.next))._unsafeUnwrap()

    expect([...idsOf(first), ...idsOf(second)]).toEqual(['a', 'b/1', 'c'])
    expect(second.next).toBeUndefined()
  })

  it('are cleared by who saw them', async () => {
    const { files, marks } = setUp()
    await marks.setDue('a')
    const { marks: seen } = (await marks.listDue(10))._unsafeUnwrap()

    expect((await marks.clearDue(seen[0]!)).isOk()).toBe(true)
    expect((await marks.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(files.names('due')).toEqual([])
  })

  it('stay when they were set anew meanwhile', async () => {
    const { files, marks } = setUp()
    await marks.setDue('a')
    const { marks: seen } = (await marks.listDue(10))._unsafeUnwrap()
    await marks.setDue('a')

    expect((await marks.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(files.names('due')).toEqual(['a.json'])
  })

  it('hold another content each time, as a version may be a hash of it', async () => {
    const { files, marks } = setUp()
    await marks.setDue('a')
    const before = files.dump()
    await marks.setDue('a')

    expect(files.dump()).not.toBe(before)
  })
})

describe('marks of open and closed handoffs', () => {
  it('are listed in the order of start, whatever the ids', async () => {
    const { marks } = setUp()
    await marks.setOpen('a', '2026-11-22T12:00:01.000Z')
    await marks.setOpen('b_1', '2026-11-22T12:00:00.500Z')
    await marks.setOpen('b_1', '2026-11-22T12:00:00.500Z')

    const open = (await marks.listOpen(10))._unsafeUnwrap()

    expect(idsOf(open)).toEqual(['b_1', 'a'])
  })

  it('move to the day of closing', async () => {
    const { files, marks } = setUp()
    await marks.setOpen('a', '2026-11-21T12:00:00.000Z')
    await marks.setOpen('a', '2026-11-22T23:00:00.000Z')
    const [old] = (await marks.listOpen(1))._unsafeUnwrap().marks

    await marks.moveToClosed(old!, '2026-11-22T08:00:00.000Z')
    await marks.moveToClosed(old!, '2026-11-22T08:00:00.000Z')

    expect(files.names('open')).toHaveLength(1)
    expect(files.names('closed')).toHaveLength(1)
    expect(
      (await marks.listClosed('2026-11-22', 10))._unsafeUnwrap().marks
    ).toMatchObject([
      { conversationId: 'a', closedAt: '2026-11-22T08:00:00.000Z' },
    ])
    expect(
      idsOf((await marks.listClosed('2026-11-21', 10))._unsafeUnwrap())
    ).toEqual([])
  })

  it('stay open when the closed mark cannot be written', async () => {
    const { files, marks } = setUp()
    await marks.setOpen('a', '2026-11-21T12:00:00.000Z')
    const [mark] = (await marks.listOpen(1))._unsafeUnwrap().marks
    files.fault = { kind: 'UNAVAILABLE', detail: 'down' }

    const moved = await marks.moveToClosed(mark!, '2026-11-22T08:00:00.000Z')

    expect(moved.isErr()).toBe(true)
    expect(files.names('open')).toHaveLength(1)
  })

  it('leave out files that are no marks', async () => {
    const { files, marks } = setUp()
    await files.write('open', 'note.txt', { content: {} })

    expect((await marks.listOpen(10))._unsafeUnwrap().marks).toEqual([])
  })
})

it('remembers where the walk goes on', async () => {
  const { marks } = setUp()
  expect((await marks.readWalk())._unsafeUnwrap()).toBeUndefined()

  await marks.writeWalk('page-2')
  expect((await marks.readWalk())._unsafeUnwrap()).toBe('page-2')

  await marks.writeWalk(undefined)
  expect((await marks.readWalk())._unsafeUnwrap()).toBeUndefined()
})
