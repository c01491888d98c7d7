import { fakePorts } from '../../testing/fake-ports'
import { listPublicHolidays } from './list-public-holidays'

// The fake clock starts on 20 November 2026.
const holidays = (country: string, state?: string) =>
  listPublicHolidays(fakePorts().ports, { country, state }, 'pt')

describe('listPublicHolidays', () => {
  it('goes from today through next year', async () => {
    const found = (await holidays('BR'))._unsafeUnwrap()
    const days = found.map(({ startsAt }) => startsAt)

    expect(days).toContain('2026-12-25T00:00')
    expect(days).toContain('2027-12-25T00:00')
    expect(days.every((day) => day >= '2026-11-20' && day < '2028')).toBe(true)
  })

  it('knows the holidays of a state', async () => {
    const names = async (state?: string) =>
      (await holidays('BR', state))._unsafeUnwrap().map(({ name }) => name)

    expect(await names('SP')).toContain('Revolução Constitucionalista')
    expect(await names()).not.toContain('Revolução Constitucionalista')
  })

  it('ends today on the store’s clock', async () => {
    const { ports, cloud } = fakePorts()
    const first = async () => {
      const listed = await listPublicHolidays(ports, { country: 'BR' }, 'pt')

      return listed._unsafeUnwrap()[0]?.startsAt
    }

    cloud.clock.advance(Date.parse('2026-12-26T02:59:00Z') - cloud.clock.now())
    expect(await first()).toBe('2026-12-25T00:00')

    cloud.clock.advance(60_000)
    expect(await first()).toBe('2027-01-01T00:00')
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
