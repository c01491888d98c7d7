import fc from 'fast-check'
import { err, ok } from 'neverthrow'

import { MINUTE_MS } from '../../../domain/time-units'
import type {
  ConversationList,
  ListedHandoff,
} from '../../../ports/conversation-list'
import { newestFirst, placeOf } from './newest-first'

const source = { kind: 'ENDED' } as const
const always = { before: '9999', from: '2000-01-01T00:00:00.000Z' }

/** Answers at most `limit` of a period, in the order that they are given in. */
const listOf = (handoffs: ListedHandoff[], limit: number) => {
  const asked: string[] = []
  const list: Pick<ConversationList, 'list'> = {
    list: async (_source, period) => {
      const found = handoffs.filter(({ startedAt }) =>
        startedAt.startsWith(period)
      )

      asked.push(period)

      return ok({
        handoffs: found.slice(0, limit),
        isWhole: found.length <= limit,
      })
    },
  }

  return { list: list as ConversationList, asked }
}

const readAll = async (
  found: ReturnType<typeof newestFirst>,
  count = Infinity
): Promise<string[]> => {
  const places: string[] = []

  for await (const handoff of found) {
    places.push(placeOf(handoff._unsafeUnwrap()))
    if (places.length === count) break
  }

  return places
}

const handoffAt = (time: number, index: number): ListedHandoff => ({
  conversationId: `c-${index}`,
  startedAt: new Date(time).toISOString(),
})

/** Instants that lie close together and far apart, over three years. */
const instants = fc
  .array(
    fc.record({
      around: fc.integer({ min: 0, max: 12 }),
      off: fc.oneof(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 40 * 86_400_000 })
      ),
    }),
    { maxLength: 60, size: 'max' }
  )
  .map((all) =>
    all.map(
      ({ around, off }) => Date.UTC(2024, 3 * around, 28, 23, 59, 58) + off
    )
  )

const limit = 3

const mostInASecond = (handoffs: ListedHandoff[]): number => {
  const seconds = handoffs.map(({ startedAt }) => startedAt.slice(0, 19))

  return Math.max(
    0,
    ...seconds.map((one) => seconds.filter((other) => other === one).length)
  )
}

it('answers all of a span and asks for no other, the newest first, however few are told at once and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(instants, fc.nat(40), fc.nat(40), async (all, a, b) => {
      const handoffs = all.map(handoffAt)

      fc.pre(mostInASecond(handoffs) <= limit)

      const places = handoffs.map(placeOf).sort()
      const walk = {
        before: places[a] ?? always.before,
        from: handoffs[b]?.startedAt ?? always.from,
      }
      const wanted = handoffs
        .filter(({ startedAt }) => startedAt >= walk.from)
        .map(placeOf)
        .filter((place) => place < walk.before)
        .sort()
        .reverse()
      const { list, asked } = listOf(handoffs, limit)

      expect(await readAll(newestFirst(list, { source, ...walk }))).toEqual(
        wanted
      )
      expect(
        asked.filter(
          (period) =>
            period < walk.from.slice(0, period.length) ||
            period > walk.before.slice(0, period.length)
        )
      ).toEqual([])
    }),
    { numRuns: 200, interruptAfterTimeLimit: 20_000 }
  )
})

it('asks as often for a page whether little or much lies behind it', async () => {
  const start = Date.UTC(2026, 10, 28, 20)
  const costOf = async (count: number): Promise<number> => {
    const handoffs = Array.from({ length: count }, (_, index) =>
      handoffAt(start - index * MINUTE_MS, index)
    )
    const { list, asked } = listOf(handoffs, 20)
    const walk = { source, ...always, before: '2027' }

    await readAll(newestFirst(list, walk), 20)

    return asked.length
  }

  expect(await costOf(1500)).toBe(await costOf(4500))
})

it('tells that the store cannot be read, and ends', async () => {
  const failure = { kind: 'UNAVAILABLE' as const, detail: 'down' }
  const list = { list: async () => err(failure) }
  const found = newestFirst(list as unknown as ConversationList, {
    source,
    ...always,
    before: '2026',
    from: '2026-01-01T00:00:00.000Z',
  })

  expect((await found.next()).value._unsafeUnwrapErr()).toBe(failure)
  expect((await found.next()).done).toBe(true)
})
