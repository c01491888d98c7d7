import type { Check, Rule } from './rule'

const tableRow = (...cells: string[]): string => `| ${cells.join(' | ')} |`

const verdictOf = ({ checks }: Rule): string => {
  if (checks.length === 0) return 'person'

  return checks.every(({ faults }) => faults().length === 0)
    ? 'passes'
    : 'FAILS'
}

const foundBy = ({ states, faults }: Check): string[] => {
  const found = faults()

  return found.length === 0
    ? [`- ${states}: yes`]
    : [`- ${states}: NO`, ...found.map((fault) => `  - ${fault}`)]
}

const detailOf = (rule: Rule): string =>
  [
    `### ${rule.number}. ${rule.title}`,
    '',
    ...rule.checks.flatMap(foundBy),
    ...rule.forPeople.map((what) => `- For a person: ${what}`),
    '',
  ].join('\n')

/** Every rule with its verdict, as Markdown. */
export const report = (rules: Rule[]): string =>
  [
    '# Readiness for the VTEX App Store',
    '',
    'Written by `npm run ready`; the tests refuse an old one. The rules are those of VTEX’s homologation. There is no vtex.json: it describes storefronts, and this app has none.',
    '',
    tableRow('rule', 'by machine', 'by a person'),
    tableRow('---', '---', '---'),
    ...rules.map((rule) =>
      tableRow(
        `${rule.number}. ${rule.title}`,
        verdictOf(rule),
        rule.forPeople.length > 0 ? 'look' : ''
      )
    ),
    '',
    ...rules.map(detailOf),
  ].join('\n')

export const faultsOf = (rules: Rule[]): string[] =>
  rules.flatMap(({ number, checks }) =>
    checks.flatMap(({ faults }) =>
      faults().map((fault) => `Rule ${number}: ${fault}`)
    )
  )
