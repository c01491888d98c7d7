import fc from 'fast-check'

import { activePeople } from './active-people'

const ana = { name: 'Ana', profile: 'AGENT', active: true } as const
const caio = { name: 'Caio', profile: 'ADMINISTRATOR', active: true } as const
const someone = { name: 'Someone', active: true }

it.each([
  ['agents and administrators', [ana, caio], 1, 1],
  ['agents alone', [ana], 1, 0],
  ['nobody', [], 0, 0],
  ['people whose profiles nobody told', [someone, someone], 2, undefined],
  ['one whose profile is missing', [ana, caio, someone], 2, 1],
  ['those who left', [ana, { ...caio, active: false }], 1, 0],
])('counts %s', (_, people, agents, administrators) => {
  expect(activePeople(people)).toMatchObject({ agents })
  expect(activePeople(people).administrators).toBe(administrators)
})

const person = fc.record(
  {
    name: fc.string(),
    profile: fc.constantFrom('AGENT' as const, 'ADMINISTRATOR' as const),
    active: fc.boolean(),
  },
  { requiredKeys: ['name', 'active'] }
)

it('counts everybody active once', () => {
  fc.assert(
    fc.property(fc.array(person), (people) => {
      const { agents, administrators = 0, names } = activePeople(people)

      expect(agents + administrators).toBe(names.length)
      expect(names).toHaveLength(people.filter(({ active }) => active).length)
    })
  )
})
