import fc from 'fast-check'
import { DateTime } from 'luxon'

import { percentile } from '../../domain/insights/durations'
import type { DayFigures } from '../../domain/insights/figures'
import { peakAt } from '../../domain/insights/figures'
import type { HandoffFacts } from '../../domain/insights/handoff-facts'
import { DAY_MS, MINUTE_MS } from '../../domain/time-units'
import { fakePorts, readySettings } from '../../testing/fake-ports'
import { fileFacts } from './file-facts'
import { foldDue } from './fold-due'
import { noteRefusal } from './note-refusal'

const begin = Date.parse('2026-11-20T00:00:00Z')
const end = begin + 4 * DAY_MS

const iso = (instant: number): string => new Date(instant).toISOString()

const moment = fc.integer({ min: 0, max: 3 * 24 * 60 })
const after = fc.option(fc.integer({ min: 0, max: 30 * 60 }), {
  nil: undefined,
})

const handoff = fc
  .record({
    at: moment,
    takenAfter: after,
    endedAfter: after,
    agent: fc.constantFrom('a', 'b', 'c'),
    partner: fc.constantFrom('ZENDESK' as const, 'ZENVIA' as const),
    reason: fc.constantFrom(
      'AGENT_RESOLVED' as const,
      'NO_AGENT_AVAILABLE' as const,
      'PARTNER_FAILED' as const,
      'SHOPPER_LEFT' as const
    ),
    fromShopper: fc.nat(9),
    fromAgent: fc.nat(9),
    asContact: fc.boolean(),
    score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(({ at, takenAfter, endedAfter, agent, asContact, reason, ...rest }) => {
    const requested = begin + at * MINUTE_MS
    const taken =
      takenAfter === undefined ? undefined : requested + takenAfter * MINUTE_MS
    const closed =
      endedAfter === undefined
        ? undefined
        : (taken ?? requested) + endedAfter * MINUTE_MS

    return {
      ...rest,
      requestedAt: iso(requested),
      ...(taken === undefined
        ? {}
        : {
            acceptedAt: iso(taken),
            answeredAt: iso(taken),
            agent: { id: agent },
          }),
      ...(closed === undefined
        ? {}
        : { closedAt: iso(closed), closeReason: reason }),
      ...(asContact ? { asContact: true as const } : {}),
    }
  })

const handoffs = fc
  .array(handoff, { maxLength: 25 })
  .map((some) => some.map((one, index) => ({ ...one, id: `h-${index}` })))

const refusals = fc.array(
  fc.record({
    at: moment,
    reason: fc.constantFrom('OUTSIDE_HOURS' as const, 'DISABLED' as const),
  }),
  { maxLength: 10 }
)

const timeZone = fc.constantFrom(
  'America/Sao_Paulo',
  'UTC',
  'Asia/Kolkata',
  'Pacific/Auckland'
)

/** Filed in this order, some again, and folded in between. */
const steps = fc.array(
  fc.record({ which: fc.nat(24), isFold: fc.boolean(), half: fc.boolean() }),
  { maxLength: 30 }
)

interface Asked {
  at: number
  reason: 'OUTSIDE_HOURS' | 'DISABLED'
}

/** Counts the raw records one by one, without anything that the fold is made of. */
const recount = (
  day: string,
  zone: string,
  { all, asked, now }: { all: HandoffFacts[]; asked: Asked[]; now: number }
) => {
  const dayOf = (at: string): string =>
    DateTime.fromISO(at, { zone }).toISODate() ?? ''
  const mine = all.filter(({ requestedAt }) => dayOf(requestedAt) === day)
  const refused = asked.filter(
    ({ at }) => dayOf(iso(begin + at * MINUTE_MS)) === day
  )
  const served = mine.filter(
    ({ acceptedAt, closeReason }) =>
      acceptedAt !== undefined || closeReason === 'AGENT_RESOLVED'
  )
  const unserved = (reason: string) =>
    mine.filter((one) => !served.includes(one) && one.closeReason === reason)
      .length
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  const lasts = all.flatMap((one) => {
    const from = Date.parse(one.acceptedAt ?? '')
    const to = Math.min(
      one.closedAt ? Date.parse(one.closedAt) : now,
      Date.parse(one.requestedAt) + DAY_MS
    )

    return from < to
      ? [{ from, to, who: one.agent?.id ?? one.id, at: one.partner }]
      : []
  })
  const dayStart = DateTime.fromISO(day, { zone }).toMillis()
  const instants = [dayStart, ...lasts.map(({ from }) => from)].filter(
    (at) => dayOf(iso(at)) === day
  )
  const most = (some: typeof lasts) => {
    const busyAt = instants.map((at) =>
      some.filter(({ from, to }) => from <= at && to > at)
    )

    return {
      conversations: Math.max(0, ...busyAt.map((busy) => busy.length)),
      agents: Math.max(
        0,
        ...busyAt.map((busy) => new Set(busy.map(({ who }) => who)).size)
      ),
    }
  }

  return {
    requests: mine.length + refused.length,
    handoffs: mine.length,
    served: served.length,
    contacts: mine.filter(({ asContact }) => asContact).length,
    refused: {
      CLOSED: refused.filter(({ reason }) => reason === 'OUTSIDE_HOURS').length,
      OFF: refused.filter(({ reason }) => reason === 'DISABLED').length,
      NO_AGENT: unserved('NO_AGENT_AVAILABLE'),
      PARTNER_PROBLEM: unserved('PARTNER_FAILED'),
    },
    fromShopper: sum(mine.map((one) => one.fromShopper)),
    fromAgent: sum(mine.map((one) => one.fromAgent)),
    scores: sum(mine.map(({ score }) => score ?? 0)),
    peak: most(lasts),
    atZenvia: most(lasts.filter(({ at }) => at === 'ZENVIA')),
    waits: mine
      .filter(({ answeredAt, asContact }) => answeredAt && !asContact)
      .map(
        ({ answeredAt = '', requestedAt }) =>
          (Date.parse(answeredAt) - Date.parse(requestedAt)) / 1000
      )
      .sort((a, b) => a - b),
    hours: Array.from(
      { length: 24 },
      (_, hour) =>
        [
          ...mine.map(({ requestedAt }) => requestedAt),
          ...refused.map(({ at }) => iso(begin + at * MINUTE_MS)),
        ].filter((at) => DateTime.fromISO(at, { zone }).hour === hour).length
    ),
  }
}

const told = (figures: DayFigures) => ({
  requests: figures.requests,
  handoffs: figures.all.handoffs,
  served: figures.all.served,
  contacts: figures.contacts,
  refused: figures.refused,
  fromShopper: figures.all.fromShopper,
  fromAgent: figures.all.fromAgent,
  scores: figures.all.scores.reduce(
    (sum, count, index) => sum + count * (index + 1),
    0
  ),
  peak: figures.peak,
  atZenvia: peakAt(figures, 'ZENVIA'),
  hours: figures.hours,
})

describe('the figures', () => {
  it('equal a recount of the raw records, in whatever order and however often those are filed', async () => {
    await fc.assert(
      fc.asyncProperty(
        handoffs,
        refusals,
        timeZone,
        steps,
        async (all, asked, zone, order) => {
          const settings = readySettings()

          settings.general.timeZone = zone

          const { ports, cloud } = fakePorts(settings)

          cloud.clock.advance(begin - DAY_MS - cloud.clock.now())
          await foldDue(ports, { isBusy: false })

          for (const [index, { at, reason }] of asked.entries()) {
            cloud.clock.advance(begin + at * MINUTE_MS - cloud.clock.now())
            await noteRefusal(ports, `c-${index}`, reason)
          }

          cloud.clock.advance(end - cloud.clock.now())

          for (const { which, isFold, half } of order) {
            const one = all[which]

            if (isFold) {
              await foldDue(ports, { isBusy: true, pauseMs: () => 0 })
            } else if (one) {
              await fileFacts(ports, [
                half ? { ...one, closedAt: undefined, fromAgent: 0 } : one,
              ])
            }
          }

          await fileFacts(ports, all)
          await foldDue(ports, { isBusy: true, atMost: 100 })

          for (const day of ['2026-11-20', '2026-11-21', '2026-11-22']) {
            const { figures } = (
              await ports.insights.readDay(day)
            )._unsafeUnwrap()
            const month = (
              await ports.insights.readMonth('2026-11')
            )._unsafeUnwrap()

            expect(month[day]).toEqual(figures)

            const { waits, ...counted } = recount(day, zone, {
              all,
              asked,
              now: end,
            })

            if (!figures) {
              expect(counted).toMatchObject({
                requests: 0,
                peak: { conversations: 0 },
              })
              continue
            }

            expect(told(figures)).toEqual(counted)

            const median = waits[Math.ceil(waits.length / 2) - 1]
            const found = percentile(figures.all.wait, 0.5)

            expect(found === undefined).toBe(median === undefined)
            expect(Math.abs((found ?? 0) - (median ?? 0))).toBeLessThanOrEqual(
              1 + 0.02 * (median ?? 0)
            )
          }
        }
      ),
      { numRuns: 40 }
    )
  })
})
