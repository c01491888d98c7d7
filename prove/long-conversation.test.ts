import { noFaults } from './faults'
import { PARTNERS } from './prove'
import type { RoundReport } from './round'
import { playRound } from './round'

/** Zendesk takes thirty updates of a ticket in ten minutes. */
const PAUSE_MS = 21_000

/** Far from the 64 KiB of a record after 2,000 messages. */
const MOST_BYTES_EACH = 20

const many = <Kind extends string>(kind: Kind, count: number) =>
  Array.from({ length: count }, () => ({ kind, afterMs: PAUSE_MS }))

/** One handoff in which each side writes so often. */
const play = (
  partner: (typeof PARTNERS)[number],
  count: number
): Promise<RoundReport> =>
  playRound({
    seed: 1,
    partner,
    rates: noFaults,
    conversations: [
      {
        number: 1,
        handoffs: [
          {
            afterMs: 1000,
            shopper: many('WRITE', count),
            agent: [...many('REPLY', count), ...many('SOLVE', 1)],
          },
        ],
      },
    ],
  })

it.each(PARTNERS)(
  'messages of a long conversation at %s add some bytes each to its record, and cost no more calls to the store than those before',
  async (partner) => {
    const short = await play(partner, 50)
    const long = await play(partner, 100)
    const grown = (pick: (tally: RoundReport['tally']) => number): number =>
      pick(long.tally) - pick(short.tally)
    const perMessage = short.tally.storeCalls / short.tally.messages

    expect([...short.findings, ...long.findings]).toEqual([])
    expect(grown(({ messages }) => messages)).toBe(100)
    expect(grown((tally) => tally.largestRecord)).toBeLessThan(
      100 * MOST_BYTES_EACH
    )
    expect(grown(({ storeCalls }) => storeCalls) / 100).toBeLessThan(
      1.05 * perMessage
    )
  }
)
