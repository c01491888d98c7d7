import { manyFaults } from './faults'
import { failureOf } from './print'
import { PARTNERS, prove } from './prove'

type Partner = (typeof PARTNERS)[number]

const play = (partner: Partner, bot: 'WENI' | undefined) =>
  prove({
    seed: 1,
    conversations: 5,
    rates: manyFaults,
    partners: [partner],
    bot,
  })

const bots = [undefined, 'WENI'] as const

it.each(
  PARTNERS.flatMap((partner) =>
    bots.map((bot): [Partner, 'WENI' | undefined] => [partner, bot])
  )
)(
  'nothing goes astray at %s with a bot of the kind %s, and a seed repeats its run exactly',
  async (partner, bot) => {
    const reports = await play(partner, bot)
    const again = await play(partner, bot)

    expect(
      reports.filter(({ findings }) => findings.length > 0).map(failureOf)
    ).toEqual([])
    expect(reports.every(({ tally }) => tally.faults > 10)).toBe(true)
    expect(again.map(({ tally }) => [...tally.history])).toEqual(
      reports.map(({ tally }) => [...tally.history])
    )
  }
)
