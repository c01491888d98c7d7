import fc from 'fast-check'
import type { OperationDefinitionNode } from 'graphql'
import { buildSchema, parse } from 'graphql'
import { getVariableValues } from 'graphql/execution/values'

import { variableFaults } from './variable-faults'

const schema = buildSchema(`
  enum Kind { ONE OTHER }
  input Period { opensAt: String! closesAt: String = "18:00" }
  input Wish {
    name: String!
    count: Int
    open: Boolean
    kind: Kind = ONE
    periods: [Period!]!
    grid: [[Int]!]
  }
  type Query { ask(wish: Wish!, ids: [ID!]!, count: Int): Boolean }
`)

const [operation] = parse(
  'query Ask($wish: Wish!, $ids: [ID!]!, $count: Int! = 1, $kind: Kind) { ask(wish: $wish, ids: $ids, count: $count) }'
).definitions as [OperationDefinitionNode]

const faultsOf = (variables: Record<string, unknown>) =>
  variableFaults(schema, operation, variables)

const junk = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  'ONE',
  'one',
  0,
  1.5,
  2 ** 40,
  true,
  [],
  [null],
  {},
  { opensAt: '09:00' },
  [[1]]
)

/** Mostly as it should be. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: junk })

const period = fc.record(
  { opensAt: mostly(fc.constant('09:00')), closesAt: mostly(fc.string()) },
  { requiredKeys: ['opensAt'] }
)

const wish = fc.record(
  {
    name: mostly(fc.string()),
    count: mostly(fc.integer()),
    open: mostly(fc.boolean()),
    kind: mostly(fc.constantFrom('ONE', 'OTHER')),
    periods: mostly(fc.array(mostly(period), { maxLength: 3 })),
    grid: mostly(fc.array(fc.array(fc.integer()), { maxLength: 2 })),
    stranger: junk,
  },
  { requiredKeys: ['name', 'periods'] }
)

const known = wish.map(({ stranger: _stranger, ...rest }) => rest)

const variables = fc.record(
  {
    wish: mostly(fc.oneof({ weight: 6, arbitrary: known }, wish)),
    ids: mostly(fc.array(mostly(fc.string()), { maxLength: 3 })),
    count: mostly(fc.integer()),
    kind: mostly(fc.constantFrom('ONE', 'OTHER')),
  },
  { requiredKeys: ['wish', 'ids'] }
)

it('finds a fault in just those variables that GraphQL refuses', () => {
  let refused = 0

  fc.assert(
    fc.property(variables, (given) => {
      const { errors = [] } = getVariableValues(
        schema,
        [...(operation.variableDefinitions ?? [])],
        given
      )

      if (errors.length > 0) refused += 1
      expect(faultsOf(given).length > 0).toBe(errors.length > 0)
    }),
    { numRuns: 500 }
  )
  expect(refused).toBeGreaterThan(50)
})

const wishInWords = 'Wish (name, count, open, kind, periods, grid)'

const right = { name: 'a', periods: [{ opensAt: '09:00' }] }

it.each([
  [{ wish: right, ids: ['1'] }, []],
  [{ wish: right, ids: '1' }, []],
  [
    { wish: { ...right, periods: { opensAt: 9 } }, ids: [] },
    [{ path: 'wish.periods[0].opensAt', expected: 'String' }],
  ],
  [
    { wish: { ...right, periods: [{ opensAt: '09:00' }, null] }, ids: [null] },
    [
      { path: 'wish.periods[1]', expected: 'Period!' },
      { path: 'ids[0]', expected: 'ID!' },
    ],
  ],
  [
    { wish: { ...right, unknown: 1 }, ids: [] },
    [{ path: 'wish', expected: wishInWords }],
  ],
  [
    { ids: [], count: 'many', kind: 'THIRD' },
    [
      { path: 'wish', expected: 'Wish!' },
      { path: 'count', expected: 'Int' },
      { path: 'kind', expected: 'Kind (ONE, OTHER)' },
    ],
  ],
])(
  'says where a value is wrong, and of what type it should be: %#',
  (given, faults) => {
    expect(faultsOf(given)).toEqual(faults)
  }
)

it('refuses a prototype among the fields', () => {
  const smuggled: unknown = JSON.parse(
    '{ "name": "a", "periods": [], "__proto__": { "open": true } }'
  )

  expect(faultsOf({ wish: smuggled, ids: [] })).toEqual([
    { path: 'wish', expected: wishInWords },
  ])
})

it('says nothing of the value, and stops at ten', () => {
  const faults = faultsOf({
    wish: right,
    ids: Array.from({ length: 50 }, () => ({ secret: 'hunter2' })),
  })

  expect(faults).toHaveLength(10)
  expect(JSON.stringify(faults)).not.toContain('hunter2')
})
