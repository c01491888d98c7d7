import type { Measured } from '../load/measure'
import type { Calls, Operation } from '../load/operations'
import type { PartnerName } from '../../node/domain/partner-name'
import { median } from './statistics'
import { tableOf } from './table'

/** Rounds of one operation, ours and bare in turn. */
export interface Comparison {
  partner: PartnerName
  operation: Operation
  rounds: Array<{ ours: Measured; bare: Measured }>
}

/** What is asked of the service beside a bare handler. */
const goals = {
  /** Of its throughput, and of its work for the same processor time, in each operation. */
  least: 1,
  /** The same in the median of all operations. */
  middle: 1.2,
  /** Of its slowest hundredth of requests, in the median of all operations. */
  mostP99: 1.1,
}

type Ratio = (comparison: Comparison) => number

const middleOf = (
  { rounds }: Comparison,
  ratio: (ours: Measured, bare: Measured) => number
): number => median(rounds.map(({ ours, bare }) => ratio(ours, bare)))

const throughputRatio: Ratio = (comparison) =>
  middleOf(comparison, (ours, bare) => ours.throughput / bare.throughput)

const processorRatio: Ratio = (comparison) =>
  middleOf(
    comparison,
    (ours, bare) => (bare.processor ?? NaN) / (ours.processor ?? NaN)
  )

const p99Ratio: Ratio = (comparison) =>
  middleOf(comparison, (ours, bare) => ours.p99 / bare.p99)

const middle = (
  { rounds }: Comparison,
  service: 'ours' | 'bare',
  what: keyof Measured
): string =>
  median(rounds.map((round) => round[service][what] ?? NaN)).toFixed(
    what === 'processor' ? 2 : 0
  )

const inWords = ({ store, partner, bot, event }: Calls): string =>
  [store, partner, bot, ...(event > 0 ? [event] : [])].join('+')

const pair = (comparison: Comparison, what: keyof Measured): string =>
  `${middle(comparison, 'ours', what)} / ${middle(comparison, 'bare', what)}`

const nameOf = ({ partner, operation }: Comparison): string =>
  `${partner}: ${operation.name}`

const rowOf = (comparison: Comparison): string[] => {
  const budget = comparison.operation.budget[comparison.partner]

  return [
    nameOf(comparison),
    budget ? inWords(budget) : '',
    pair(comparison, 'throughput'),
    pair(comparison, 'p50'),
    pair(comparison, 'p99'),
    pair(comparison, 'processor'),
    throughputRatio(comparison).toFixed(2),
    processorRatio(comparison).toFixed(2),
  ]
}

/** Ours beside bare; each pair of columns is ours / bare. */
export const comparisonTable = (comparisons: Comparison[]): string =>
  tableOf(
    [
      'operation',
      'calls: store+partner+bot(+event)',
      'requests/s',
      'p50 ms',
      'p99 ms',
      'CPU ms',
      'ratio',
      'CPU ratio',
    ],
    comparisons.map(rowOf)
  )

const shortOf = (
  comparisons: Comparison[],
  what: string,
  ratio: Ratio
): string[] => {
  const ratios = comparisons.map(ratio)
  const middleRatio = median(ratios)
  const short = comparisons.filter((_, at) => (ratios[at] ?? 0) < goals.least)

  return [
    ...short.map(
      (comparison) =>
        `${nameOf(comparison)} reaches ${ratio(comparison).toFixed(2)} of a bare handler's ${what}, and ${goals.least.toFixed(1)} is the least.`
    ),
    ...(middleRatio < goals.middle
      ? [
          `The operations reach ${middleRatio.toFixed(2)} of a bare handler's ${what} in the median, and ${goals.middle} is the least.`,
        ]
      : []),
  ]
}

const isTold = ({ rounds }: Comparison): boolean =>
  rounds.every(({ ours }) => ours.processor !== undefined)

/** What falls short of the goals. */
export const tooSlow = (comparisons: Comparison[]): string[] => {
  const slowest = median(comparisons.map(p99Ratio))

  return [
    ...shortOf(comparisons, 'throughput', throughputRatio),
    ...shortOf(comparisons.filter(isTold), 'processor time', processorRatio),
    ...(slowest > goals.mostP99
      ? [
          `The slowest hundredth takes ${slowest.toFixed(2)} of a bare handler's in the median, and ${goals.mostP99} is the most.`,
        ]
      : []),
  ]
}
