import { wholeNumber } from '../../forms/whole-number'
import { isShown, profileChoices } from './roster-filter'
import { trainingInput, trainingValues } from './training-values'

const zone = 'America/Sao_Paulo'

const member = {
  agentId: '1',
  name: 'João Íris',
  email: 'joao@loja.example',
  profile: 'AGENT' as const,
  department: 'Trocas',
  online: true,
  active: true,
}

it.each([
  ['1', 1],
  ['10000', 10000],
  [' 7 ', 7],
  ['0', undefined],
  ['10001', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['dez', undefined],
])('reads %p as %p of 1 to 10,000', (typed, value) => {
  expect(wholeNumber(typed, 1, 10_000)).toBe(value)
})

it.each([
  ['joao', '', true],
  ['iris', 'AGENT', true],
  ['TROCAS', '', true],
  ['', 'ADMINISTRATOR', false],
  ['maria', '', false],
] as const)(
  'searching %p among %p shows João: %p',
  (search, profile, shown) => {
    expect(isShown(member, search, profile)).toBe(shown)
  }
)

it.each([
  [
    ['AGENT', 'ADMINISTRATOR'],
    ['AGENT', 'ADMINISTRATOR'],
  ],
  [
    ['AGENT', null],
    ['AGENT', 'ADMINISTRATOR', 'NOT_TOLD'],
  ],
  [[null, null], []],
] as const)('filters %p by %p', (profiles, choices) => {
  const members = profiles.map((profile) => ({ ...member, profile }))

  expect(profileChoices(members)).toEqual(choices)
})

it('filters people whose profile is unknown', () => {
  expect(isShown({ ...member, profile: null }, '', 'NOT_TOLD')).toBe(true)
  expect(isShown(member, '', 'NOT_TOLD')).toBe(false)
})

it('sends the dates that were filled in, in the store’s time zone', () => {
  const values = {
    ...trainingValues(undefined, zone),
    preferredDates: ['2026-12-02T14:00', '', '2026-12-03T10:00'] as [
      string,
      string,
      string,
    ],
    people: '6',
  }

  expect(trainingInput(values)).toMatchObject({
    preferredDates: ['2026-12-02T14:00', '2026-12-03T10:00'],
    people: 6,
  })
})

it('fills the form from a request, in the store’s time zone', () => {
  const training = {
    state: 'REQUESTED' as const,
    preferredDates: ['2026-12-02T17:00:00Z'],
    people: 6,
    profile: 'AGENT' as const,
    contactName: 'Ana',
    contactEmail: 'ana@loja.example',
    notes: null,
    history: [],
  }

  expect(trainingValues(training, zone)).toMatchObject({
    preferredDates: ['2026-12-02T14:00', '', ''],
    notes: '',
  })
})
