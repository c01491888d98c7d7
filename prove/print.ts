import { FAULTS } from './findings'
import type { Fault } from './findings'
import type { RoundReport } from './round'

const sum = (numbers: number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

const rowOf = (partner: string, reports: RoundReport[]): string[] => {
  const of = (pick: (report: RoundReport) => number): string =>
    String(sum(reports.map(pick)))

  return [
    partner,
    of(({ plan }) => plan.conversations.length),
    of(({ tally }) => tally.handoffs),
    of(({ tally }) => tally.messages),
    of(({ tally }) => tally.faults),
    of(({ tally }) => tally.deaths),
    of(({ ambiguous }) => ambiguous),
    of(({ tally }) => tally.unheard),
    ...(Object.keys(FAULTS) as Fault[]).map((fault) =>
      of(({ findings }) => findings.filter((one) => one.fault === fault).length)
    ),
  ]
}

const HEADER = [
  'partner',
  'conversations',
  'handoffs',
  'messages',
  'faults',
  'deaths',
  'ambiguous',
  'unheard',
  ...Object.values(FAULTS),
]

/** What was played and found, one column for each partner. */
export const tableOf = (reports: RoundReport[]): string => {
  const columns = [
    HEADER,
    ...['ZENDESK', 'ZENVIA'].map((partner) =>
      rowOf(
        partner,
        reports.filter(({ plan }) => plan.partner === partner)
      )
    ),
  ]

  return HEADER.map((_, row) =>
    columns
      .map((column, index) =>
        index === 0 ? column[row]?.padEnd(14) : column[row]?.padStart(10)
      )
      .join('')
  ).join('\n')
}

/** How to play a failed round again, what broke, and the history of the first conversation that it broke for. */
export const failureOf = (report: RoundReport): string => {
  const { plan, tally, findings } = report
  const first = findings.find(({ conversation }) => conversation > 0)
  const history = tally.history.get(first?.conversation ?? 0) ?? []

  return [
    `npm run prove -- --seed ${plan.seed} --partner ${plan.partner}${plan.bot ? ` --bot ${plan.bot}` : ''} --conversations ${plan.conversations.length}`,
    ...findings.map(
      ({ fault, conversation, what }) =>
        `  ${fault} in conversation ${conversation}: ${what.slice(0, 500)}`
    ),
    ...history.map((line) => `    ${line}`),
  ].join('\n')
}
