import { MINUTE_MS } from '../time-units'
import { sumDays } from './sum-days'
import { countOf, percentile } from './durations'
import type { DayRecords } from './fold-day'
import { foldDay } from './fold-day'
import { peakAt } from './figures'
import { spanOfDay } from './local-day'
import { someFacts } from './testing/some-facts'

const day = '2026-11-25'
const now = Date.parse('2026-11-26T12:00:00Z')

const fold = (records: Partial<DayRecords>) =>
  foldDay({ day, timeZone: 'UTC', handoffs: [], refusals: [], now, ...records })

describe("a day's figures", () => {
  it('are empty on a day without requests', () => {
    expect(fold({})).toMatchObject({
      requests: 0,
      all: { handoffs: 0, served: 0 },
      partners: [],
      peak: { conversations: 0, agents: 0 },
    })
  })

  it('count a handoff that an agent ended', () => {
    const figures = fold({
      handoffs: [someFacts({ department: 'sales', score: 4 })],
    })

    expect(figures).toMatchObject({
      requests: 1,
      all: { handoffs: 1, served: 1, fromShopper: 3, fromAgent: 2 },
      partners: [{ key: 'ZENDESK', name: 'Zendesk', handoffs: 1 }],
      agents: [{ key: 'a-1', name: 'Bia', served: 1, scores: [0, 0, 0, 1, 0] }],
      departments: [{ key: 'sales' }],
      peak: { conversations: 1, agents: 1 },
    })
    expect(percentile(figures.all.wait, 0.5)).toBeCloseTo(60, -1)
    expect(percentile(figures.untilEnd, 0.5)).toBeCloseTo(600, -2)
  })

  it('count a record once, as it was last', () => {
    const figures = fold({
      handoffs: [
        someFacts({ closedAt: undefined, closeReason: undefined }),
        someFacts(),
      ],
    })

    expect(figures.requests).toBe(1)
    expect(countOf(figures.untilEnd)).toBe(1)
  })

  it.each([
    [
      { closeReason: 'NO_AGENT_AVAILABLE' as const, acceptedAt: undefined },
      { NO_AGENT: 1, PARTNER_PROBLEM: 0 },
    ],
    [
      { closeReason: 'PARTNER_FAILED' as const, acceptedAt: undefined },
      { NO_AGENT: 0, PARTNER_PROBLEM: 1 },
    ],
    [
      { closeReason: 'SHOPPER_LEFT' as const, acceptedAt: undefined },
      { NO_AGENT: 0, PARTNER_PROBLEM: 0 },
    ],
    [
      { closeReason: 'PARTNER_FAILED' as const },
      { NO_AGENT: 0, PARTNER_PROBLEM: 0 },
    ],
  ])('tell who was refused: %j', (end, refused) => {
    expect(fold({ handoffs: [someFacts(end)] }).refused).toMatchObject(refused)
  })

  it('count a contact as a request while closed, and not how long it waited', () => {
    expect(fold({ handoffs: [someFacts({ asContact: true })] })).toMatchObject({
      requests: 1,
      contacts: 1,
      all: { wait: [] },
      untilEnd: [],
      closedHours: expect.objectContaining({ 12: 1 }) as unknown,
    })
  })

  it('count who asked in vain', () => {
    expect(
      fold({
        refusals: [
          { requestedAt: '2026-11-25T03:15:00Z', reason: 'CLOSED' },
          { requestedAt: '2026-11-25T12:15:00Z', reason: 'OFF' },
        ],
      })
    ).toMatchObject({
      requests: 2,
      refused: { CLOSED: 1, OFF: 1 },
      hours: expect.objectContaining({ 3: 1, 12: 1 }) as unknown,
      closedHours: expect.objectContaining({ 3: 1, 12: 0 }) as unknown,
    })
  })

  it('belong to the day of the wall clock, in every zone', () => {
    const late = someFacts({ requestedAt: '2026-11-26T02:30:00.000Z' })

    expect(
      fold({ timeZone: 'America/Sao_Paulo', handoffs: [late] })
    ).toMatchObject({
      requests: 1,
      hours: expect.objectContaining({ 23: 1 }) as unknown,
    })
    expect(fold({ handoffs: [late] }).requests).toBe(0)
  })

  it.each([
    ['2026-03-08', 23, { 1: 2, 2: 0, 3: 2 }],
    ['2026-11-01', 25, { 1: 4, 2: 2 }],
  ])(
    'of %s, which has %d hours, count each request once',
    (date, lasts, at) => {
      const zone = 'America/New_York'
      const { start } = spanOfDay(date, zone)
      const handoffs = Array.from({ length: 2 * 60 }, (_, index) =>
        someFacts({
          id: `h-${index}`,
          requestedAt: new Date(
            start + (index - 20) * 30 * MINUTE_MS
          ).toISOString(),
        })
      )
      const figures = fold({ day: date, timeZone: zone, handoffs })

      expect(figures.requests).toBe(2 * lasts)
      expect(figures.hours).toMatchObject(at)
    }
  )

  it('keep groups apart whatever they are called', () => {
    const figures = fold({
      handoffs: ['constructor', '__proto__', 'toString'].map((department) =>
        someFacts({ id: department, department })
      ),
    })

    expect(
      figures.departments.map(({ key, handoffs }) => [key, handoffs])
    ).toEqual([
      ['constructor', 1],
      ['__proto__', 1],
      ['toString', 1],
    ])
    expect({}).not.toHaveProperty('handoffs')
  })
})

describe('the most at once', () => {
  it('is found where conversations overlap, and counts each agent once', () => {
    const at = (id: string, from: string, to: string, agent: string) =>
      someFacts({
        id,
        acceptedAt: `2026-11-25T${from}:00.000Z`,
        closedAt: `2026-11-25T${to}:00.000Z`,
        agent: { id: agent },
      })

    expect(
      fold({
        handoffs: [
          at('1', '12:00', '13:00', 'a'),
          at('2', '12:30', '13:30', 'a'),
          at('3', '12:40', '12:50', 'b'),
          at('4', '13:30', '14:00', 'c'),
        ],
      }).peak
    ).toEqual({ conversations: 3, agents: 2 })
  })

  it('is told of each partner, whose licenses serve its own conversations', () => {
    const figures = fold({
      handoffs: [
        someFacts({ id: '1', agent: { id: 'a' }, partner: 'ZENDESK' }),
        someFacts({ id: '2', agent: { id: 'b' }, partner: 'ZENDESK' }),
        someFacts({ id: '3', agent: { id: 'c' }, partner: 'ZENVIA' }),
      ],
    })

    expect(figures.peak.agents).toBe(3)
    expect(peakAt(figures, 'ZENVIA')).toEqual({ conversations: 1, agents: 1 })
    expect(peakAt(sumDays([figures]), 'ZENDESK').agents).toBe(2)
    expect(peakAt(fold({}), 'ZENVIA').agents).toBe(0)
  })

  it('is the whole store’s on days that were folded before partners were told apart', () => {
    const former = {
      ...fold({ handoffs: [someFacts({})] }),
      partnerPeaks: undefined,
    }

    expect(peakAt(sumDays([former, fold({})]), 'ZENVIA').agents).toBe(1)
  })

  it('takes in what lasts from the day before', () => {
    const overnight = someFacts({
      requestedAt: '2026-11-24T22:00:00.000Z',
      acceptedAt: '2026-11-24T22:00:00.000Z',
      closedAt: '2026-11-25T08:00:00.000Z',
    })

    expect(fold({ handoffs: [overnight] })).toMatchObject({
      requests: 0,
      peak: { conversations: 1, agents: 1 },
    })
  })

  it('holds nobody occupied by a ticket that was left open for more than a day', () => {
    const forgotten = someFacts({
      requestedAt: '2026-11-23T12:00:00.000Z',
      acceptedAt: '2026-11-23T12:00:00.000Z',
      closedAt: undefined,
      closeReason: undefined,
    })

    expect(fold({ handoffs: [forgotten] }).peak.conversations).toBe(0)
  })

  it('makes room at the instant at which one ends', () => {
    const first = someFacts({ id: '1' })
    const second = someFacts({
      id: '2',
      acceptedAt: first.closedAt,
      closedAt: '2026-11-25T12:20:00.000Z',
    })

    expect(fold({ handoffs: [second, first] }).peak.conversations).toBe(1)
  })
})
