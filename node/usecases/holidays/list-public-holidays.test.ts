import { fakePorts } from '../testing/fake-ports'
import { listHolidayRegions } from './list-holiday-regions'
import { listPublicHolidays } from './list-public-holidays'

// The fake clock starts on 20 November 2026.
const holidays = async (country: string, state?: string) =>
  listPublicHolidays(fakePorts().ports, { country, state, language: 'pt' })

describe('listPublicHolidays', () => {
  it('goes from today through next year', async () => {
    const found = (await holidays('BR'))._unsafeUnwrap()
    const days = found.map(({ startsAt }) => startsAt)

    expect(days).toContain('2026-12-25T00:00')
    expect(days).toContain('2027-12-25T00:00')
    expect(days.every((day) => day >= '2026-11-20')).toBe(true)
    expect(days.every((day) => day < '2028')).toBe(true)
  })

  it.each([
    ['Natal', '2026-12-25T00:00', '2026-12-26T00:00', true],
    ['Carnaval', '2027-02-09T00:00', '2027-02-10T00:00', false],
    ['Sexta-Feira Santa', '2027-03-26T00:00', '2027-03-27T00:00', false],
    ['Noite de Natal', '2026-12-24T14:00', '2026-12-25T00:00', true],
  ])('knows %s', async (name, startsAt, endsAt, fixedDate) => {
    const found = (await holidays('BR', 'SP'))._unsafeUnwrap()

    expect(found).toContainEqual({ name, startsAt, endsAt, fixedDate })
  })

  it('knows the holidays of a state', async () => {
    const names = async (state?: string) =>
      (await holidays('BR', state))._unsafeUnwrap().map(({ name }) => name)

    expect(await names('SP')).toContain('Revolução Constitucionalista')
    expect(await names()).not.toContain('Revolução Constitucionalista')
  })

  it('shows the one that is today', async () => {
    const { ports, cloud } = fakePorts()

    cloud.clock.advance(Date.parse('2026-12-26T02:59:00Z') - cloud.clock.now())

    const request = { country: 'BR', language: 'pt' } as const
    const [first] = (await listPublicHolidays(ports, request))._unsafeUnwrap()

    expect(first?.startsAt).toBe('2026-12-25T00:00')
  })

  it.each([
    ['XX', undefined, 'COUNTRY_UNKNOWN', 'country'],
    ['toString', undefined, 'COUNTRY_UNKNOWN', 'country'],
    ['BR', 'XX', 'STATE_UNKNOWN', 'state'],
    ['UY', 'constructor', 'STATE_UNKNOWN', 'state'],
  ])('refuses %s %s', async (country, state, code, field) => {
    expect((await holidays(country, state))._unsafeUnwrapErr()).toEqual([
      { code, field },
    ])
  })
})

it('lists countries and states by their names', () => {
  const regions = listHolidayRegions('pt')
  const brazil = regions.find(({ code }) => code === 'BR')

  expect(regions.length).toBeGreaterThan(150)
  expect(brazil?.name).toBe('Brasil')
  expect(brazil?.states).toContainEqual({ code: 'SP', name: 'São Paulo' })
  expect(regions.find(({ code }) => code === 'UY')?.states).toEqual([])
})
