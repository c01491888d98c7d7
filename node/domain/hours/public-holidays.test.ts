import { holidayRegions, publicHolidays } from './public-holidays'

const named = (
  name: string,
  region: { country: string; state?: string } = { country: 'BR' },
  today = '2026-11-22'
) => publicHolidays(region, 'pt', today).filter((day) => day.name === name)

describe('publicHolidays', () => {
  it('lists what is to come this year and all of next year, by date', () => {
    const starts = publicHolidays({ country: 'BR' }, 'pt', '2026-11-22').map(
      ({ startsAt }) => startsAt
    )

    expect(starts[0]).toBe('2026-12-25T00:00')
    expect(starts.at(-1)).toBe('2027-12-25T00:00')
    expect(starts).toContain('2027-01-01T00:00')
    expect(starts).toEqual([...starts].sort())
  })

  it('still lists a holiday on its day', () => {
    expect(named('Natal', { country: 'BR' }, '2026-12-25')).toHaveLength(2)
    expect(named('Natal', { country: 'BR' }, '2026-12-26')).toHaveLength(1)
  })

  it('tells fixed dates from moving feasts', () => {
    expect(named('Natal')[0]).toEqual({
      name: 'Natal',
      startsAt: '2026-12-25T00:00',
      endsAt: '2026-12-26T00:00',
      fixedDate: true,
    })
    expect(named('Carnaval')).toEqual([
      {
        name: 'Carnaval',
        startsAt: '2027-02-08T00:00',
        endsAt: '2027-02-09T00:00',
        fixedDate: false,
      },
      {
        name: 'Carnaval',
        startsAt: '2027-02-09T00:00',
        endsAt: '2027-02-10T00:00',
        fixedDate: false,
      },
    ])
    expect(named('Páscoa')[0]).toMatchObject({ fixedDate: false })
  })

  it('names Brazilian holidays as Brazil does, and leaves Portugal its own', () => {
    expect(named('Corpus Christi')).toHaveLength(1)
    expect(named('Dia do Trabalhador')).toHaveLength(1)
    expect(named('Corpo de Deus', { country: 'PT' })).toHaveLength(1)
  })

  it('does not call fixed what gives way to a weekend', () => {
    const [christmas] = publicHolidays({ country: 'US' }, 'en', '2026-12-01')

    expect(christmas).toMatchObject({
      name: 'Christmas Day',
      startsAt: '2026-12-25T00:00',
      fixedDate: false,
    })
  })

  it('adds those of a state', () => {
    expect(named('Revolução Constitucionalista')).toEqual([])
    expect(
      named('Revolução Constitucionalista', { country: 'BR', state: 'SP' })
    ).toHaveLength(1)
  })

  it('keeps the nation’s where a state once had the same day', () => {
    expect(
      named('Dia da Consciência Negra', { country: 'BR', state: 'RJ' })
    ).toEqual([
      {
        name: 'Dia da Consciência Negra',
        startsAt: '2027-11-20T00:00',
        endsAt: '2027-11-21T00:00',
        fixedDate: true,
      },
    ])
  })

  it('does not add what a state has not', () => {
    const easterMonday = (state?: string) =>
      publicHolidays({ country: 'GB', state }, 'en', '2027-01-01').filter(
        ({ name }) => name === 'Easter Monday'
      )

    expect(easterMonday()).toHaveLength(2)
    expect(easterMonday('SCT')).toEqual([])
  })

  it('takes whole days for feasts that begin at sunset or last longer', () => {
    const holidays = publicHolidays({ country: 'BD' }, 'en', '2027-01-01')

    expect(holidays).toContainEqual({
      name: 'End of Ramadan (Eid al-Fitr)',
      startsAt: '2027-03-09T00:00',
      endsAt: '2027-03-12T00:00',
      fixedDate: false,
    })
  })

  it('knows nothing of a country that is none', () => {
    expect(publicHolidays({ country: 'ZZ' }, 'pt', '2026-11-22')).toEqual([])
  })
})

describe('holidayRegions', () => {
  it.each([
    ['pt', 'Alemanha', 'São Paulo'],
    ['en', 'Germany', 'São Paulo'],
    ['es', 'Alemania', 'São Paulo'],
  ] as const)('in %s', (language, germany, saoPaulo) => {
    const regions = holidayRegions(language)
    const region = (code: string) => regions.find((each) => each.code === code)

    expect(region('DE')?.name).toBe(germany)
    expect(region('BR')?.states).toContainEqual({ code: 'SP', name: saoPaulo })
    expect(region('BR')?.states).toHaveLength(27)
    expect(region('AD')?.states.length).toBeGreaterThanOrEqual(0)
  })
})
