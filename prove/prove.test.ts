import { manyFaults } from './faults'
import { failureOf } from './print'
import { prove } from './prove'

it.each([1, 2, 3])(
  'nothing goes astray in the conversations of seed %i',
  async (seed) => {
    const reports = await prove({ seed, conversations: 20, rates: manyFaults })
    const broken = reports.filter((report) => report.findings.length > 0)

    expect(broken.map(failureOf)).toEqual([])
    expect(reports.every(({ tally }) => tally.faults > 20)).toBe(true)
  }
)

it('a seed repeats its run exactly', async () => {
  const play = async () => {
    const reports = await prove({
      seed: 7,
      conversations: 10,
      rates: manyFaults,
      partners: ['ZENDESK'],
    })

    return reports.map(({ tally }) => [...tally.history])
  }

  expect(await play()).toEqual(await play())
})
