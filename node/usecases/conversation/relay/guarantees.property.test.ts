import fc from 'fast-check'

import type { BotEvent } from '../../../domain/conversation/bot-event'
import { Scenario } from '../../../testing/simulation/scenario'
import type { ScenarioPlan } from '../../../testing/simulation/scenario-plan'

const plans = (fixed: Partial<ScenarioPlan> = {}): fc.Arbitrary<ScenarioPlan> =>
  fc
    .record<ScenarioPlan>({
      seed: fc.integer(),
      chaos: fc.record({
        crash: fc.constantFrom(0, 0.02, 0.05),
        failure: fc.constantFrom(0, 0.05, 0.2),
      }),
      shopperMessages: fc.integer({ min: 0, max: 5 }),
      atOnce: fc.boolean(),
      agentMessages: fc.integer({ min: 0, max: 4 }),
      endedBy: fc.constantFrom('AGENT', 'SHOPPER'),
      updates: fc.constantFrom('FETCHED', 'CARRIED'),
      canCheck: fc.constant(true),
    })
    .map((plan) => ({ ...plan, ...fixed }))

type Check = (story: Scenario, plan: ScenarioPlan) => void

const hold = (
  arbitrary: fc.Arbitrary<ScenarioPlan>,
  checks: Check[]
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (plan) => {
      const story = new Scenario(plan)

      await story.tell()
      checks.forEach((check) => check(story, plan))
    }),
    { numRuns: 80 }
  )

const once = <T>(items: T[]): T[] => [...new Set(items)]

const recordOf = ({ cloud }: Scenario) =>
  cloud.conversations.peek('conversation-1')

const remoteOf = ({ cloud }: Scenario) => cloud.remotes.ZENDESK

const wordsToBot = ({ cloud }: Scenario): string[] =>
  cloud.inbox.once.flatMap(({ message }) => message?.id ?? [])

const enablings = ({ cloud }: Scenario): BotEvent[] =>
  cloud.inbox.once.filter(({ event }) => event?.type === 'enable_bot')

const opensOneHandoff: Check = (story) => {
  expect(story.handoffIds.size).toBe(1)
  expect(remoteOf(story).tickets).toHaveLength(1)
}

const acknowledgesNothingUnaccounted: Check = (story) =>
  expect(story.unaccounted).toEqual([])

const deliversToThePartnerOnce: Check = (story, { atOnce }) => {
  const { messageIds } = remoteOf(story)
  const inOrder = (ids: string[]) => (atOnce ? [...ids].sort() : ids)

  expect(inOrder(messageIds)).toEqual(inOrder(story.acknowledged))
}

const endsAtThePartnerLast: Check = (story, { endedBy }) =>
  expect(remoteOf(story).tickets[0]?.endedAfter).toBe(
    endedBy === 'SHOPPER' ? story.acknowledged.length : undefined
  )

/** What was written while the close was on its way to the store may reach the shopper before it, and need not. */
const deliversAllThatWasWrittenToTheBot: Check = (story) => {
  const closedAt = Date.parse(recordOf(story)?.handoff.closedAt ?? '')
  const words = wordsToBot(story)
  const { written } = story.remote
  const due = written.filter(({ at }) => Date.parse(at) <= closedAt)

  expect(words).toEqual(
    written.slice(0, Math.max(due.length, words.length)).map(({ id }) => id)
  )
}

const enablesTheBotOnce: Check = (story) =>
  expect(enablings(story)).toHaveLength(1)

/** An event that is made again after a crash says the same; only how the handoff stands may have changed. */
const repeatsWordForWord: Check = ({ cloud }) => {
  const said = cloud.inbox.received.map((event) =>
    JSON.stringify({ ...event, createdAt: undefined, handoff: undefined })
  )

  expect(once(said)).toHaveLength(cloud.inbox.once.length)
}

const leavesNothing: Check = (story) => {
  const { due, open } = story.cloud.index

  expect(recordOf(story)).toMatchObject({
    handoff: { status: 'CLOSED', commands: [] },
    toBot: [],
    former: [],
  })
  expect(recordOf(story)?.lease).toBeUndefined()
  expect([...due.keys(), ...open.keys()]).toEqual([])
}

const always: Check[] = [
  opensOneHandoff,
  acknowledgesNothingUnaccounted,
  deliversToThePartnerOnce,
  endsAtThePartnerLast,
  deliversAllThatWasWrittenToTheBot,
  enablesTheBotOnce,
  repeatsWordForWord,
  leavesNothing,
]

describe('two replicas that fail, die and take turns in any order', () => {
  it('keep all guarantees when updates are fetched on signals, in any order', () =>
    hold(plans({ updates: 'FETCHED' }), always))

  it('keep all guarantees when signals carry their updates', () =>
    hold(plans({ updates: 'CARRIED' }), always))

  it('keep all guarantees without a crash', () =>
    hold(plans({ chaos: { crash: 0, failure: 0.3 } }), always))

  it('tell the bot of the agent, then the agent’s words, then the close', () =>
    hold(plans({ endedBy: 'AGENT' }), [
      (story) => {
        const types = once(story.cloud.inbox.once.map(({ type }) => type))

        expect(types.filter((type) => type !== 'handoff.queued')).toEqual(
          story.remote.written.length > 0
            ? ['handoff.accepted', 'handoff.message', 'handoff.closed']
            : ['handoff.closed']
        )
        expect(types.indexOf('handoff.queued')).toBeLessThanOrEqual(0)
      },
    ]))
})

describe('a remote where nobody can find out whether a call took effect', () => {
  it('gets every message, in order, and doubles only what is counted', () =>
    hold(plans({ canCheck: false, atOnce: false }), [
      acknowledgesNothingUnaccounted,
      enablesTheBotOnce,
      leavesNothing,
      (story) => {
        const { messageIds, tickets } = remoteOf(story)
        const isDoubled =
          tickets.length > 1 || once(messageIds).length < messageIds.length

        expect(once(messageIds)).toEqual(story.acknowledged)
        expect(isDoubled && recordOf(story)?.handoff.ambiguousSends === 0).toBe(
          false
        )
      },
    ]))

  it('gets nothing twice as long as nothing fails', () =>
    hold(plans({ canCheck: false, chaos: { crash: 0, failure: 0 } }), always))
})
