import { MINUTE_MS } from '../time-units'
import type { FoldPlan } from './fold-plan'
import { afterFold, asOf, dueDays, pauseOf, withChanged } from './fold-plan'

const today = '2026-11-28'
const now = Date.parse('2026-11-28T12:00:00Z')

const plan = (change: Partial<FoldPlan> = {}): FoldPlan => ({
  changed: {},
  timeZone: 'UTC',
  last: { day: today, at: '2026-11-28T11:50:00.000Z', tookMs: 100, records: 9 },
  ...change,
})

const due = (one: FoldPlan, isBusy = true, pauseMs?: number) =>
  dueDays(one, { today, now, isBusy, pauseMs })

describe('which days are folded', () => {
  it('are those that changed, from the latest, but not days to come', () => {
    const changed = withChanged(plan(), ['2026-11-20', '2026-11-28'], 't')

    expect(due(changed)).toEqual(['2026-11-21', '2026-11-20'])
  })

  it.each([
    ['today after a quarter of an hour', true, undefined, []],
    ['today sooner where that is asked', true, 5 * MINUTE_MS, [today]],
    ['nothing where nothing goes on', false, 5 * MINUTE_MS, []],
  ])('are %s', (_, isBusy, pauseMs, days) => {
    expect(due(plan(), isBusy, pauseMs)).toEqual(days)
  })

  it('are all that ended since the last time', () => {
    const old = plan({
      last: {
        day: '2026-11-25',
        at: '2026-11-25T12:00:00.000Z',
        tookMs: 1,
        records: 9,
      },
    })

    expect(due(asOf(old, today, 'UTC'))).toEqual([
      today,
      '2026-11-27',
      '2026-11-26',
      '2026-11-25',
    ])
  })

  it('are all with facts once the store has another zone', () => {
    expect(due(asOf(plan(), today, 'Asia/Tokyo'))).toHaveLength(61)
    expect(asOf(plan(), today, 'UTC')).toEqual(plan())
  })
})

describe('a day that was folded', () => {
  const folded = { day: '2026-11-27', today, at: '', tookMs: 1, records: 9 }
  const changed = plan({ changed: { '2026-11-27': 'new' } })

  it('leaves the plan', () => {
    expect(afterFold(changed, { ...folded, token: 'new' }).changed).toEqual({})
  })

  it('stays where its records changed meanwhile', () => {
    expect(afterFold(changed, { ...folded, token: 'old' })).toEqual(changed)
  })
})

it('the current day is folded the less often the longer it takes', () => {
  const took = (tookMs: number) =>
    pauseOf(plan({ last: { day: today, at: '', tookMs, records: 9 } }))

  expect([took(1), took(1000), took(1_000_000)]).toEqual([
    1000,
    5000,
    15 * MINUTE_MS,
  ])
})
