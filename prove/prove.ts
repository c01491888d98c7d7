import type { FaultRates } from './faults'
import type { Finding } from './findings'
import type { Alteration } from './replicas'
import type { RoundPlan, RoundReport } from './round'
import { playRound } from './round'

/** How many conversations share one account of a partner at a time. */
export const ROUND_SIZE = 10

const PARTNERS = ['ZENDESK', 'ZENVIA'] as const

export interface ProofPlan {
  seed: number
  conversations: number
  rates: FaultRates
  partners?: ReadonlyArray<(typeof PARTNERS)[number]>
  alter?: Alteration
}

/** Each round has a seed of its own, so that it can be played again alone. */
const roundsOf = ({
  seed,
  conversations,
  rates,
  alter,
  partners = PARTNERS,
}: ProofPlan): RoundPlan[] =>
  Array.from(
    { length: Math.ceil(conversations / (ROUND_SIZE * partners.length)) },
    (_, index) =>
      partners.map((partner) => ({
        seed: seed + index,
        partner,
        rates,
        alter,
        conversations: Math.min(
          ROUND_SIZE,
          Math.ceil(conversations / partners.length) - index * ROUND_SIZE
        ),
      }))
  ).flat()

/** Plays one round after the other. */
export const prove = async (plan: ProofPlan): Promise<RoundReport[]> => {
  const reports: RoundReport[] = []

  for (const round of roundsOf(plan)) reports.push(await playRound(round))

  return reports
}

/** What breaks a guarantee: a side that cannot be asked may see as many messages twice as calls to it failed ambiguously. */
export const brokenBy = ({ plan, tally, findings }: RoundReport): Finding[] => {
  const doubled = findings.filter(({ fault }) => fault === 'doubled')
  const areDoublesAllowed =
    plan.partner === 'ZENVIA' && doubled.length <= tally.ambiguous

  return areDoublesAllowed
    ? findings.filter(({ fault }) => fault !== 'doubled')
    : findings
}
