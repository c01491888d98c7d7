import { MemoryFiles } from '../testing/memory-files'
import { conversationIndex } from './conversation-index'
import { randomIds } from '../../process/random-ids'
import { recent } from '../../process/recent'

const setUp = () => {
  const files = new MemoryFiles()

  const memory = recent<number>({ max: 10, lifetimeMs: 60_000 })
  const indexIn = (scope: string) =>
    conversationIndex({ files, ids: randomIds, memory, scope })

  return { files, indexIn, index: indexIn('livestore/master') }
}

const idsOf = (page: { entries: Array<{ conversationId: string }> }) =>
  page.entries.map(({ conversationId }) => conversationId)

const noon = Date.parse('2026-11-22T12:00:00.000Z')

describe('due entries', () => {
  it('are listed in pages, in the order of their time, with the time', async () => {
    const { index } = setUp()
    await index.setDue('a', noon + 9000)
    await index.setDue('b/1', noon + 3000)
    await index.setDue('c', noon + 60_000)

    const first = (await index.listDue(2))._unsafeUnwrap()
    const second = (await index.listDue(2, first.next))._unsafeUnwrap()

    expect(first.entries).toMatchObject([
      { conversationId: 'b/1', dueAt: noon + 3000 },
      { conversationId: 'a', dueAt: noon + 9000 },
    ])
    expect(idsOf(second)).toEqual(['c'])
    expect(second.next).toBeUndefined()
  })

  it('are known to who set them, for that instant in that store alone', async () => {
    const { files, index, indexIn } = setUp()

    await index.setDue('a', noon)

    expect(index.isSetDue('a', noon)).toBe(true)
    expect(index.isSetDue('a', noon + 1)).toBe(false)
    expect(index.isSetDue('b', noon)).toBe(false)
    expect(indexIn('otherstore/master').isSetDue('a', noon)).toBe(false)

    files.fault = { kind: 'UNAVAILABLE', detail: 'down' }
    await index.setDue('b', noon)

    expect(index.isSetDue('b', noon)).toBe(false)
  })

  it('are cleared by who saw them', async () => {
    const { files, index } = setUp()
    await index.setDue('a', noon)
    const { entries: seen } = (await index.listDue(10))._unsafeUnwrap()

    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(files.names('due')).toEqual([])
  })

  it('stay when they were set anew meanwhile', async () => {
    const { index } = setUp()
    await index.setDue('a', noon)
    const { entries: seen } = (await index.listDue(10))._unsafeUnwrap()
    await index.setDue('a', noon)

    expect((await index.clearDue(seen[0]!)).isOk()).toBe(true)
    expect(idsOf((await index.listDue(10))._unsafeUnwrap())).toEqual(['a'])
  })
})

describe('entries of what a bot is to ask for', () => {
  const first = { id: 'h-1:accepted', since: '2026-11-22T12:00:01.000Z' }

  it('are listed in pages, whoever has waited longest first, and written again they are one', async () => {
    const { index } = setUp()
    await index.setHeld('a_1', first)
    await index.setHeld('a_1', first)
    await index.setHeld('b', { ...first, since: '2026-11-22T12:00:00.000Z' })

    const page = (await index.listHeld(1))._unsafeUnwrap()

    expect(idsOf(page)).toEqual(['b'])
    expect(idsOf((await index.listHeld(2, page.next))._unsafeUnwrap())).toEqual(
      ['a_1']
    )
  })

  it('of another event stay when one is cleared, though it came in the same moment', async () => {
    const { index } = setUp()
    await index.setHeld('a', first)
    const { entries: seen } = (await index.listHeld(10))._unsafeUnwrap()
    await index.setHeld('a', { ...first, id: 'h-1:m2' })

    expect((await index.clearHeld(seen[0]!)).isOk()).toBe(true)
    expect(idsOf((await index.listHeld(10))._unsafeUnwrap())).toEqual(['a'])
  })
})

describe('entries of what failed', () => {
  const startedAt = '2026-11-22T12:00:01.000Z'

  it('are one for a handoff, are listed with its start, and go with what is erased', async () => {
    const { files, index } = setUp()
    await index.setFailed('a_1', startedAt)
    await index.setFailed('a_1', startedAt)
    await index.setFailed('b', startedAt)

    const { entries } = (await index.listFailed(10))._unsafeUnwrap()

    expect(entries).toMatchObject([
      { conversationId: 'a_1', startedAt },
      { conversationId: 'b', startedAt },
    ])

    await index.clearFailed(entries[1]!)
    await index.removeEntries({ conversationId: 'a_1', startedAt })
    expect(files.names('failed')).toEqual([])
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

it('remembers where the walk goes on, and when it was gone through', async () => {
  const { index } = setUp()
  expect((await index.readWalk())._unsafeUnwrap()).toEqual({})

  const walk = { next: 'page-2', walkedAt: '2026-11-20T12:00:00.000Z' }

  await index.writeWalk(walk)
  expect((await index.readWalk())._unsafeUnwrap()).toEqual(walk)

  await index.writeWalk({})
  expect((await index.readWalk())._unsafeUnwrap()).toEqual({})
})
