import { manyFaults } from './faults'
import { failureOf } from './print'
import { PARTNERS, prove } from './prove'

const play = (partner: (typeof PARTNERS)[number]) =>
  prove({ seed: 1, conversations: 5, rates: manyFaults, partners: [partner] })

it.each(PARTNERS)(
  'nothing goes astray at %s, and a seed repeats its run exactly',
  async (partner) => {
    const reports = await play(partner)
    const again = await play(partner)

    expect(
      reports.filter(({ findings }) => findings.length > 0).map(failureOf)
    ).toEqual([])
    expect(reports.every(({ tally }) => tally.faults > 10)).toBe(true)
    expect(again.map(({ tally }) => [...tally.history])).toEqual(
      reports.map(({ tally }) => [...tally.history])
    )
  }
)
