import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const fields = `{
  figures { requests peak { agents } ofZenvia: peak(partner: ZENVIA) { agents } }
  days { date }
}`

const asked = (times: number, period: string): string =>
  Array.from(
    { length: times },
    (_, index) => `a${index}: supportInsights(period: ${period}) ${fields}`
  ).join(' ')

/** A month each of figures and sessions for up to three months, the current day, its plan, and the settings. */
const MOST_CALLS = 12

const callsFor = async (query: string): Promise<number> => {
  const { ports, cloud } = adminCloud()
  const run = graphqlOver(ports)

  // The first of a new store makes the current day's figures, and gathers the days of before.
  await run(`{ ${asked(1, 'LAST_30_DAYS')} }`)
  cloud.counter.reset()
  expect((await run(`{ ${query} }`)).errors).toBeUndefined()

  return cloud.counter.count('store.')
}

it('reads 60 days in few calls, and once however often a request asks for them', async () => {
  const once = await callsFor(asked(1, 'LAST_30_DAYS'))

  expect(once).toBeLessThanOrEqual(MOST_CALLS)
  expect(await callsFor(asked(20, 'LAST_30_DAYS'))).toBe(once)
})

it('reads it again for another request', async () => {
  const { ports, cloud } = adminCloud()
  const run = graphqlOver(ports)
  const query = `{ ${asked(1, 'YESTERDAY')} }`

  await run(query)
  cloud.counter.reset()
  await run(query)
  expect(cloud.counter.count('store.')).toBeGreaterThan(1)
})
