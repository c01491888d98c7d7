import { DAY_MS } from '../../domain/time-units'
import { soon } from '../../testing/conversation-inputs'
import { queuedConversation, receive } from '../../testing/queued-conversation'
import { endHandoff } from './end-handoff'
import { rateHandoff } from './rate-handoff'

const conversationId = 'conversation-1'

const setUp = async () => {
  const { ports, cloud, remote } = await queuedConversation()

  return {
    ports,
    cloud,
    remote,
    closes: () =>
      receive(ports, {
        updates: [{ kind: 'closed', id: 'done', at: cloud.clock.iso() }],
      }),
    rate: async (score: number, comment?: string) =>
      (
        await rateHandoff(
          ports,
          { conversationId, score, comment },
          soon(ports)
        )
      ).mapErr((errors) => errors.map(({ code }) => code)),
    counted: async () =>
      (
        await ports.insights.readFacts(
          new Date(cloud.clock.now()).toISOString().slice(0, 13)
        )
      )
        ._unsafeUnwrap()
        .map(({ score }) => score),
  }
}

it('tells the agent and counts, once, however often it is told', async () => {
  const { closes, rate, counted, remote } = await setUp()

  await closes()

  expect((await rate(4, 'Quick'))._unsafeUnwrap()).toMatchObject({ score: 4 })
  expect((await rate(4))._unsafeUnwrap()).toMatchObject({ score: 4 })
  expect((await rate(5))._unsafeUnwrapErr()).toEqual(['ALREADY_RATED'])
  expect(remote.tickets[0]?.notes).toEqual(['RATING'])
  expect(await counted()).toEqual([4])
})

it('is taken of no conversation that nobody knows', async () => {
  const { ports } = await setUp()
  const refused = await rateHandoff(
    ports,
    { conversationId: 'unknown', score: 4 },
    soon(ports)
  )

  expect(refused._unsafeUnwrapErr()).toMatchObject([
    { code: 'HANDOFF_NOT_FOUND' },
  ])
})

it.each([
  ['open', async () => undefined],
  [
    'ended by the shopper',
    async ({ ports }: Awaited<ReturnType<typeof setUp>>) => {
      await endHandoff(ports, { conversationId }, soon(ports))
    },
  ],
])('is taken of no handoff that is %s', async (_state, happens) => {
  const all = await setUp()

  await happens(all)

  expect((await all.rate(5))._unsafeUnwrapErr()).toEqual([
    'RATING_BEFORE_CLOSE',
  ])
  expect(await all.counted()).toEqual([])
})

it('is taken for 24 hours after the close and no longer', async () => {
  const { closes, cloud, rate } = await setUp()

  await closes()
  cloud.clock.advance(DAY_MS + 1)

  expect((await rate(5))._unsafeUnwrapErr()).toEqual(['RATING_TOO_LATE'])

  cloud.clock.advance(-1)

  expect((await rate(5)).isOk()).toBe(true)
})

it.each([0, 6, 4.5])('is no %d', async (score) => {
  const { closes, rate } = await setUp()

  await closes()

  expect((await rate(score))._unsafeUnwrapErr()).toEqual(['SCORE_INVALID'])
})

it('is asked for by the event of an agent’s close, where the merchant wants it', async () => {
  const { closes, cloud } = await setUp()

  cloud.settings.change(({ general }) => {
    general.asksForRating = true
  })
  await closes()

  expect(cloud.inbox.received.at(-1)).toMatchObject({
    type: 'handoff.closed',
    ratingWanted: true,
  })
})

it('is asked for neither where the merchant does not want it nor of another close', async () => {
  const unwanted = await setUp()
  const left = await setUp()

  await unwanted.closes()
  left.cloud.settings.change(({ general }) => {
    general.asksForRating = true
  })
  await endHandoff(left.ports, { conversationId }, soon(left.ports))

  for (const { cloud } of [unwanted, left]) {
    expect(cloud.inbox.received.at(-1)).not.toHaveProperty('ratingWanted')
  }
})
