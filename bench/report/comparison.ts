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

/** Of the throughput of a bare handler. */
export const leastRatio = 0.9

const ratioOf = ({ rounds }: Comparison): number =>
  median(rounds.map(({ ours, bare }) => ours.throughput / bare.throughput))

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

const rowOf = (comparison: Comparison): string[] => {
  const { partner, operation } = comparison
  const budget = operation.budget[partner]

  return [
    `${partner}: ${operation.name}`,
    budget ? inWords(budget) : '',
    pair(comparison, 'throughput'),
    pair(comparison, 'p50'),
    pair(comparison, 'p99'),
    pair(comparison, 'processor'),
    ratioOf(comparison).toFixed(2),
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
    ],
    comparisons.map(rowOf)
  )

/** What falls short of the budget. */
export const tooSlow = (comparisons: Comparison[]): string[] =>
  comparisons
    .filter((comparison) => ratioOf(comparison) < leastRatio)
    .map(
      (comparison) =>
        `${comparison.partner}: ${comparison.operation.name} reaches ${ratioOf(comparison).toFixed(2)} of a bare handler, and ${leastRatio} is the least.`
    )
