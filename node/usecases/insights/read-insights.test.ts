import { err } from 'neverthrow'

import { foldDay } from '../../domain/insights/fold-day'
import { daysAfter, spanOfDay } from '../../domain/insights/local-day'
import { someFacts } from '../../domain/insights/testing/some-facts'
import { weekHours } from '../../domain/insights/week-hours'
import { handoffInput, soon } from '../../testing/conversation-inputs'
import { fakePorts, readySettings } from '../../testing/fake-ports'
import { requestHandoff } from '../conversation/request-handoff/request-handoff'
import { fileFacts } from './file-facts'
import { foldDue } from './fold-due'
import { readInsights } from './read-insights'
import { reportSessions } from './report-sessions'

const today = '2026-11-20'

const setUp = () => {
  const settings = readySettings()

  settings.general.timeZone = 'UTC'

  const { ports, cloud } = fakePorts(settings)

  return {
    ports,
    cloud,
    read: async (period: Parameters<typeof readInsights>[1] = 'TODAY') =>
      (await readInsights(ports, period))._unsafeUnwrap(),
    report: (date: string, sessions: number) =>
      reportSessions(ports, { date, sessions }),
  }
}

describe('the figures of a period', () => {
  it('are there at once where there is little to read', async () => {
    const { ports, cloud, read } = setUp()

    expect((await read()).current.figures.requests).toBe(0)

    await requestHandoff(ports, handoffInput(), soon(ports))
    cloud.clock.advance(1500)

    expect(await read()).toMatchObject({
      period: 'TODAY',
      timeZone: 'UTC',
      current: { figures: { requests: 1, all: { handoffs: 1, served: 0 } } },
      before: { figures: { requests: 0 } },
      days: [{ date: today, dateBefore: '2026-11-19' }],
    })
  })

  it('add up the days, each beside the one before', async () => {
    const { ports, read } = setUp()

    await fileFacts(
      ports,
      ['2026-11-20', '2026-11-18', '2026-11-12', '2026-10-31'].map((day, id) =>
        someFacts({ id: `h-${id}`, requestedAt: `${day}T10:00:00.000Z` })
      )
    )
    await read('LAST_7_DAYS')
    await read('LAST_7_DAYS')
    await read('LAST_7_DAYS')

    const { current, before, days, folded } = await read('LAST_7_DAYS')

    expect(current.figures.requests).toBe(2)
    expect(before.figures.requests).toBe(1)
    expect(days.map((day) => day.current.figures.requests)).toEqual([
      0, 0, 0, 0, 1, 0, 1,
    ])
    expect(weekHours(folded)).toEqual([
      { weekday: 'WEDNESDAY', hour: 10, requests: 1, whileClosed: 0 },
      { weekday: 'FRIDAY', hour: 10, requests: 1, whileClosed: 0 },
    ])
  })

  it('are those of a day that was made again since its month was gathered', async () => {
    const { ports, read } = setUp()
    const file = (id: string) =>
      fileFacts(ports, [
        someFacts({ id, requestedAt: '2026-11-18T10:00:00.000Z' }),
      ])

    await file('h-1')
    await foldDue(ports, { isBusy: true, atMost: 9 })
    expect((await read('LAST_7_DAYS')).current.figures.requests).toBe(1)

    await file('h-2')
    await foldDue(ports, { isBusy: true, atMost: 9 })
    expect((await read('LAST_7_DAYS')).current.figures.requests).toBe(2)
  })

  it('are there where their month is lost, and are gathered again', async () => {
    const { ports, cloud, read } = setUp()

    await fileFacts(ports, [
      someFacts({ requestedAt: '2026-11-18T10:00:00.000Z' }),
    ])
    await foldDue(ports, { isBusy: true, atMost: 9 })
    await cloud.insightFiles.remove('insight-months', '2026-11.json')

    expect((await read('LAST_7_DAYS')).current.figures.requests).toBe(1)
    cloud.counter.reset()
    expect((await read('LAST_7_DAYS')).current.figures.requests).toBe(1)
    expect(cloud.counter.count('store.')).toBeLessThan(8)
  })

  it('of a day whose month could not be written are made again', async () => {
    const { ports, cloud } = setUp()
    const gather = jest
      .spyOn(ports.insights, 'gatherDays')
      .mockResolvedValue(err({ kind: 'UNAVAILABLE', detail: 'VBase' }))

    await fileFacts(ports, [
      someFacts({ requestedAt: '2026-11-18T10:00:00.000Z' }),
    ])
    expect((await foldDue(ports, { isBusy: true })).isErr()).toBe(true)

    gather.mockRestore()
    cloud.clock.advance(60_000)
    await foldDue(ports, { isBusy: true, atMost: 9 })

    expect(
      (await ports.insights.readMonth('2026-11'))._unsafeUnwrap()['2026-11-18']
    ).toMatchObject({ requests: 1 })
  })

  it('count who asked in vain', async () => {
    const { ports, cloud, read } = setUp()

    cloud.settings.settings.general.enabled = false
    await requestHandoff(ports, handoffInput(), soon(ports))

    expect((await read()).current.figures).toMatchObject({
      requests: 1,
      refused: { OFF: 1 },
      all: { handoffs: 0 },
    })
  })

  it('tell the share of human support over the days whose sessions are known', async () => {
    const { ports, read, report } = setUp()

    await fileFacts(ports, [
      someFacts({ requestedAt: `${today}T10:00:00.000Z` }),
    ])

    expect((await read()).current.humanSupport).toBeUndefined()

    await report(today, 20)
    await report(today, 10)

    expect((await read('LAST_30_DAYS')).current.humanSupport).toEqual({
      share: 0.1,
      sessions: 10,
      days: 1,
    })
  })

  it.each([
    ['2026-11-21', 1, 'DATE_OUT_OF_RANGE'],
    ['2026-09-01', 1, 'DATE_OUT_OF_RANGE'],
    ['2026-02-30', 1, 'DATE_INVALID'],
    ['20/11/2026', 1, 'DATE_INVALID'],
    [today, -1, 'SESSIONS_INVALID'],
    [today, 1e9, 'SESSIONS_INVALID'],
  ])('take no sessions of %s: %d', async (date, sessions, code) => {
    const { report } = setUp()

    expect((await report(date, sessions))._unsafeUnwrapErr()).toMatchObject([
      { code },
    ])
  })

  it('of 30 days with 10,000 handoffs each are read within 300 ms', async () => {
    const { ports, cloud, read } = setUp()
    const start = spanOfDay(today, 'UTC').start
    const handoffs = Array.from({ length: 10_000 }, (_, index) => {
      const at = start + index * 8000
      const iso = (later: number) => new Date(at + later * 1000).toISOString()

      return someFacts({
        id: `h-${index}`,
        requestedAt: iso(0),
        acceptedAt: iso(20 + (index % 900)),
        answeredAt: iso(20 + (index % 900)),
        closedAt: iso(1000 + ((index * 7) % 5000)),
        agent: { id: `a-${index % 60}`, name: `Agent ${index % 60}` },
        department: `d-${index % 10}`,
      })
    })
    const figures = foldDay({
      day: today,
      timeZone: 'UTC',
      handoffs,
      refusals: [],
      now: cloud.clock.now(),
    })

    for (let back = 0; back < 60; back += 1) {
      const day = daysAfter(today, -back)
      const { version } = (await ports.insights.readDay(day))._unsafeUnwrap()

      await ports.insights.writeDay({ ...figures, day }, version)
    }

    await ports.insights.changePlan((plan) => ({
      ...plan,
      timeZone: 'UTC',
      last: {
        day: today,
        at: cloud.clock.iso(),
        tookMs: 2000,
        records: 20_000,
      },
    }))

    const tries: number[] = []

    for (let count = 0; count < 5; count += 1) {
      const begun = process.cpuUsage()

      expect((await read('LAST_30_DAYS')).current.figures.requests).toBe(
        300_000
      )
      tries.push(process.cpuUsage(begun).user / 1000)
    }

    expect(JSON.stringify(figures).length).toBeLessThan(32 * 1024)
    // Of processor time, which other work on the machine does not lengthen.
    expect(Math.min(...tries)).toBeLessThan(200)
  })
})
