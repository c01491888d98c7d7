import type { PartnerName } from '../../node/domain/partner-name'
import { errorOfMedian, median } from './statistics'
import { tableOf } from './table'

/** How many conversations the store holds. */
export const crowdSizes = [10, 100_000] as const

export type CrowdSize = (typeof crowdSizes)[number]

/** Rounds of one operation, each over all sizes in turn; the cost is the milliseconds of one request. */
export interface Growth {
  partner: PartnerName
  name: string
  rounds: Array<Record<CrowdSize, number>>
  /** Milliseconds, where the cost itself has a limit. */
  most?: number
}

const MOST_GROWTH = 1.1

const costAt = ({ rounds }: Growth, size: CrowdSize): number =>
  median(rounds.map((round) => round[size]))

const ratiosOf = (rounds: Growth['rounds']): number[] =>
  rounds.map((round) => round[100_000] / round[10])

const growthOf = (rounds: Growth['rounds']): number => median(ratiosOf(rounds))

/** More than the goal allows, be it by chance. */
export const isTooSteep = (rounds: Growth['rounds']): boolean =>
  growthOf(rounds) > MOST_GROWTH

export const growthTable = (growths: Growth[]): string =>
  tableOf(
    ['CPU ms of one', ...crowdSizes.map(String), 'growth', '±'],
    growths.map((growth) => [
      `${growth.partner}: ${growth.name}`,
      ...crowdSizes.map((size) => costAt(growth, size).toFixed(2)),
      growthOf(growth.rounds).toFixed(2),
      errorOfMedian(ratiosOf(growth.rounds)).toFixed(2),
    ])
  )

/** What costs more with more conversations, or more than it may. */
export const tooSteep = (growths: Growth[]): string[] => [
  ...growths
    .filter(({ rounds }) => isTooSteep(rounds))
    .map(
      (growth) =>
        `${growth.partner}: ${growth.name} costs ${growthOf(growth.rounds).toFixed(2)} times as much with 100,000 conversations, and ${MOST_GROWTH} is the most.`
    ),
  ...growths
    .filter((growth) => costAt(growth, 100_000) > (growth.most ?? Infinity))
    .map(
      (growth) =>
        `${growth.partner}: ${growth.name} costs ${costAt(growth, 100_000).toFixed(1)} ms, and ${growth.most} is the most.`
    ),
]
