import type { FaultRates } from './faults'
import type { RoundReport } from './round'
import { playRound } from './round'
import type { RoundPlan } from './round-plan'
import { planRound } from './round-plan'

/** How many conversations share one account of a partner at a time. */
const ROUND_SIZE = 10

export const PARTNERS = ['ZENDESK', 'ZENVIA'] as const

interface ProofPlan {
  seed: number
  conversations: number
  rates: FaultRates
  partners?: ReadonlyArray<(typeof PARTNERS)[number]>
  bot?: 'WENI'
}

/** Each round has a seed of its own, so that it can be played again alone. */
const roundsOf = ({
  seed,
  conversations,
  rates,
  partners = PARTNERS,
  bot,
}: ProofPlan): RoundPlan[] =>
  Array.from(
    { length: Math.ceil(conversations / (ROUND_SIZE * partners.length)) },
    (_, index) =>
      partners.map((partner) =>
        planRound(seed + index, partner, {
          rates,
          bot,
          count: Math.min(
            ROUND_SIZE,
            Math.ceil(conversations / partners.length) - index * ROUND_SIZE
          ),
        })
      )
  ).flat()

/** Plays one round after the other. */
export const prove = async (plan: ProofPlan): Promise<RoundReport[]> => {
  const reports: RoundReport[] = []

  for (const round of roundsOf(plan)) reports.push(await playRound(round))

  return reports
}
