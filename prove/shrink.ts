import type { ConversationPlan, HandoffPlan } from './actors/conversation-plan'
import type { RoundReport } from './round'
import type { RoundPlan } from './round-plan'
import { playRound } from './round'

/** A list without each of its items, in turn. */
const withoutEach = <T>(items: T[]): T[][] =>
  items.map((_, index) => items.filter((__, other) => other !== index))

/** A list with each of its items made smaller, in turn. */
const withEachSmaller = <T>(items: T[], smaller: (item: T) => T[]): T[][] =>
  items.flatMap((item, index) =>
    smaller(item).map((less) => [
      ...items.slice(0, index),
      less,
      ...items.slice(index + 1),
    ])
  )

const smallerHandoffs = (handoff: HandoffPlan): HandoffPlan[] => [
  ...withoutEach(handoff.shopper).map((shopper) => ({ ...handoff, shopper })),
  ...withoutEach(handoff.agent).map((agent) => ({ ...handoff, agent })),
]

const smallerConversations = (plan: ConversationPlan): ConversationPlan[] =>
  [
    ...withoutEach(plan.handoffs),
    ...withEachSmaller(plan.handoffs, smallerHandoffs),
  ].map((handoffs) => ({ ...plan, handoffs }))

/** A round with a conversation, a handoff or a step less, whole conversations first. */
export const smallerRounds = (plan: RoundPlan): RoundPlan[] =>
  [
    ...withoutEach(plan.conversations),
    ...withEachSmaller(plan.conversations, smallerConversations),
  ].map((conversations) => ({ ...plan, conversations }))

/** The shortest round that is found within so many tries and still breaks in the same way. */
export const shrink = async (
  broken: RoundReport,
  tries: number
): Promise<RoundReport> => {
  const [{ fault } = { fault: undefined }] = broken.findings
  let shortest = broken
  let left = tries
  let candidates = smallerRounds(broken.plan)

  for (
    let next = candidates.shift();
    next && left > 0;
    next = candidates.shift(), left -= 1
  ) {
    const report = await playRound(next)

    if (report.findings.some((finding) => finding.fault === fault)) {
      shortest = report
      candidates = smallerRounds(next)
    }
  }

  return shortest
}
