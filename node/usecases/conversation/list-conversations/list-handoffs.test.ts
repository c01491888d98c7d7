import { DAY_MS } from '../../../domain/time-units'
import type { HandoffFilter } from './list-handoffs'
import { listHandoffs } from './list-handoffs'
import { busyStore } from '../../../testing/busy-store'
import { sweep } from '../sweep/sweep'

const store = () => {
  const { ports, ...rest } = busyStore()

  const list = async (filter: HandoffFilter = {}, page = 1, pageSize = 20) =>
    (await listHandoffs(ports, { filter, page, pageSize }))._unsafeUnwrap()

  const ids = async (...query: Parameters<typeof list>) =>
    (await list(...query)).records.map(({ conversationId }) => conversationId)

  return { ...rest, ports, list, ids }
}

describe('listHandoffs', () => {
  it('shows the newest first, open or not', async () => {
    const { open, close, ports, cloud, ids } = store()

    for (const id of ['a', 'b', 'c', 'd']) await open(id)
    await close('a')
    await close('c')
    cloud.clock.advance(DAY_MS)
    await sweep(ports, { limit: 10, deadline: cloud.clock.now() + 8000 })

    expect(cloud.index.open.size).toBe(2)
    expect(await ids()).toEqual(['d', 'c', 'b', 'a'])
  })

  it('shows the newest first of more than a thousand open ones', async () => {
    const { open, ports, cloud, ids } = store()

    for (let index = 0; index < 1200; index += 1) {
      cloud.clock.advance(1000)
      await ports.index.setOpen(`older-${index}`, cloud.clock.iso())
    }
    await open('newer')
    await open('newest')

    expect(await ids({}, 1, 2)).toEqual(['newest', 'newer'])
  })

  it('shows a conversation once that was handed over again', async () => {
    const { open, close, ids } = store()

    await open('a')
    await close('a')
    await open('a')

    expect(await ids()).toEqual(['a'])
  })

  it('pages, and says whether there is more', async () => {
    const { open, list, ids } = store()

    for (const id of ['a', 'b', 'c', 'd', 'e']) await open(id)

    expect(await ids({}, 1, 2)).toEqual(['e', 'd'])
    expect(await ids({}, 2, 2)).toEqual(['c', 'b'])
    expect(await ids({}, 3, 2)).toEqual(['a'])
    expect(await ids({}, 4, 2)).toEqual([])
    expect((await list({}, 2, 2)).hasMore).toBe(true)
    expect((await list({}, 3, 2)).hasMore).toBe(false)
  })

  it('filters', async () => {
    const { open, close, cloud, ids } = store()

    for (const id of ['a', 'b', 'c']) await open(id)
    await close('b')
    cloud.settings.change((settings) => {
      settings.partner = 'ZENVIA'
    })
    await open('z')

    expect(await ids({ open: true })).toEqual(['z', 'c', 'a'])
    expect(await ids({ open: false })).toEqual(['b'])
    expect(await ids({ status: 'CLOSED' })).toEqual(['b'])
    expect(await ids({ status: 'CLOSED', open: true })).toEqual([])
    expect(await ids({ partner: 'ZENVIA' })).toEqual(['z'])
    expect(await ids({ conversationId: 'b' })).toEqual(['b'])
    expect(await ids({ conversationId: 'b', open: true })).toEqual([])
    expect(await ids({ conversationId: 'nobody' })).toEqual([])
    expect(await ids({ failed: true })).toEqual([])
    expect(await ids({ open: true }, 2, 2)).toEqual(['a'])
  })

  it('stops looking where almost nothing matches', async () => {
    const { ports, cloud, ids } = store()

    for (let index = 0; index < 2000; index += 1) {
      cloud.clock.advance(1000)
      await ports.index.setOpen(`absent-${index}`, cloud.clock.iso())
    }
    cloud.counter.reset()

    expect(await ids({ status: 'ACTIVE' })).toEqual([])
    expect(cloud.counter.count('store.read')).toBeLessThan(700)
  })

  it('goes on behind the first hundred', async () => {
    const { open, list } = store()

    for (let index = 0; index < 120; index += 1) await open(`c${index}`)

    const { records, hasMore } = await list({}, 12, 10)

    expect(records.map(({ conversationId }) => conversationId)).toEqual(
      Array.from({ length: 10 }, (_, index) => `c${9 - index}`)
    )
    expect(hasMore).toBe(false)
  })

  it.each([
    [0, 20],
    [1, 0],
    [1, 101],
  ])('refuses page %s of %s lines', async (page, pageSize) => {
    const { ports } = store()
    const refused = await listHandoffs(ports, { filter: {}, page, pageSize })

    expect(refused._unsafeUnwrapErr()).toMatchObject([{ code: 'PAGE_INVALID' }])
  })

  it('tells once of a conversation whose file was set aside, and lists the others', async () => {
    const { open, list, cloud } = store()

    await open('a')
    cloud.conversations.setAside.push(
      { conversationId: 'b', day: '2026-11-20', name: '1' },
      { conversationId: 'c', day: '2026-11-21', name: '2' },
      { conversationId: 'b', day: '2026-11-22', name: '3' }
    )

    expect(await list()).toMatchObject({
      records: [{ conversationId: 'a' }],
      broken: [
        { conversationId: 'c', foundOn: '2026-11-21' },
        { conversationId: 'b', foundOn: '2026-11-22' },
      ],
    })
    expect((await list({ conversationId: 'c' })).broken).toHaveLength(1)
  })

  it('tells of the latest of very many that were set aside, and finds each', async () => {
    const { list, cloud } = store()

    for (let index = 0; index < 250; index += 1) {
      cloud.conversations.setAside.push({
        conversationId: `odd-${index}`,
        day: '2026-11-20',
        name: String(index),
      })
    }

    const { broken } = await list()

    expect(broken).toHaveLength(250)
    expect(broken[0]).toMatchObject({ conversationId: 'odd-249' })
    expect((await list({ conversationId: 'odd-249' })).broken).toHaveLength(1)
  })

  it('tells that the list is not there', async () => {
    const { ports, cloud } = store()

    cloud.index.faults.next('listHandoffs', {
      kind: 'UNAVAILABLE',
      detail: 'down',
    })

    const query = { filter: {}, page: 1, pageSize: 20 }
    const refused = await listHandoffs(ports, query)

    expect(refused._unsafeUnwrapErr()).toMatchObject([
      { code: 'STORE_UNAVAILABLE' },
    ])
  })
})
