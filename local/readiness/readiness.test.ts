import { readText } from './app-folder'
import { faultsOf, report } from './report'
import { check } from './rule'
import { rules } from './rules'
import { writtenReport } from './written-report'

it('knows the nineteen rules', () => {
  expect(rules.map(({ number }) => number)).toEqual(
    Array.from({ length: 19 }, (_, index) => index + 1)
  )
})

it('says of each rule what a machine found or what a person must look at', () => {
  for (const { checks, forPeople } of rules) {
    expect(checks.length + forPeople.length).toBeGreaterThan(0)
  }
})

it('finds no fault in the app', () => {
  expect(faultsOf(rules)).toEqual([])
})

it('shows a fault with its rule', () => {
  const faulty = {
    number: 7,
    title: 'Only the rights that are needed',
    checks: [
      check('No path is open to all', () => ['*.weni.ai/* is too wide']),
    ],
    forPeople: [],
  }

  expect(faultsOf([faulty])).toEqual(['Rule 7: *.weni.ai/* is too wide'])
  expect(report([faulty])).toContain('FAILS')
})

it('is what docs/readiness.md says; otherwise run npm run ready', () => {
  expect(readText('docs/readiness.md')).toBe(writtenReport())
})
