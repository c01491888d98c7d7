import { readySettings } from '../../testing/fake-ports'
import type { Settings } from '../settings/settings'
import { MINUTE_MS } from '../time-units'
import { decideFailover, servingPartner } from './failover'

const begin = Date.parse('2026-11-20T12:00:00.000Z')
const minute = (count: number): number => begin + count * MINUTE_MS
const at = (count: number): string => new Date(minute(count)).toISOString()

const settingsWith = (change: Partial<Settings> = {}): Settings => {
  const settings = readySettings()
  const inPlace = { webhook: { lastEventAt: at(0) } }

  return {
    ...settings,
    partners: {
      ZENDESK: { ...settings.partners.ZENDESK!, ...inPlace },
      ZENVIA: { ...settings.partners.ZENVIA!, ...inPlace },
    },
    failover: { afterMinutes: 10 },
    ...change,
  }
}

/** Looks at each minute, given whether there is trouble, and says who serves after each look. */
const servingAfter = (
  settings: Settings,
  looks: Array<[number, 'TROUBLE' | 'FINE']>
): Array<string | undefined> => {
  let now = settings

  return looks.map(([count, look]) => {
    now = decideFailover(
      now,
      look === 'TROUBLE' ? at(count) : undefined,
      minute(count)
    )

    return servingPartner(now)
  })
}

it('goes to the other partner after so many minutes of trouble, and back by itself', () => {
  expect(
    servingAfter(settingsWith(), [
      [0, 'TROUBLE'],
      [9, 'TROUBLE'],
      [10, 'TROUBLE'],
      [30, 'TROUBLE'],
      [31, 'FINE'],
    ])
  ).toEqual(['ZENDESK', 'ZENDESK', 'ZENVIA', 'ZENVIA', 'ZENDESK'])
})

it('counts from the beginning again where the trouble was over for a while', () => {
  expect(
    servingAfter(settingsWith(), [
      [0, 'TROUBLE'],
      [5, 'FINE'],
      [6, 'TROUBLE'],
      [15, 'TROUBLE'],
      [16, 'TROUBLE'],
    ]).slice(-2)
  ).toEqual(['ZENDESK', 'ZENVIA'])
})

it('stays off unless it is set', () => {
  const settings = settingsWith({ failover: undefined })

  expect(decideFailover(settings, at(0), minute(60))).toBe(settings)
})

const without = (change: object): Settings => {
  const settings = settingsWith()

  return {
    ...settings,
    partners: {
      ...settings.partners,
      ZENVIA: { ...settings.partners.ZENVIA!, ...change },
    },
  }
}

it.each([
  [
    'not connected',
    settingsWith({ partners: { ZENDESK: settingsWith().partners.ZENDESK } }),
  ],
  ['not set up', without({ webhook: undefined })],
  ['in trouble itself', without({ problem: { code: 'x', since: at(0) } })],
])('stays where the other partner is %s', (_why, settings) => {
  expect(
    servingAfter(settings, [
      [0, 'TROUBLE'],
      [60, 'TROUBLE'],
    ])
  ).toEqual(['ZENDESK', 'ZENDESK'])
})

it('follows a merchant who chooses another partner meanwhile', () => {
  const switched = decideFailover(settingsWith(), at(0), minute(10))

  expect(servingPartner(switched)).toBe('ZENVIA')
  expect(servingPartner({ ...switched, partner: 'ZENVIA' })).toBe('ZENVIA')
  expect(
    decideFailover({ ...switched, partner: 'ZENVIA' }, undefined, minute(11))
      .failover
  ).toEqual({ afterMinutes: 10, endedAt: at(11) })
})

it('says when it began and when it ended', () => {
  const switched = decideFailover(settingsWith(), at(0), minute(10))

  expect(switched.failover?.active).toEqual({
    from: 'ZENDESK',
    to: 'ZENVIA',
    since: at(10),
  })
  expect(decideFailover(switched, undefined, minute(20)).failover).toEqual({
    afterMinutes: 10,
    endedAt: at(20),
  })
})

it('changes nothing where nothing changes', () => {
  const settings = decideFailover(settingsWith(), at(0), minute(1))

  expect(decideFailover(settings, at(2), minute(2))).toBe(settings)
})
