import { adminCloud } from '../testing/admin-cloud'
import { ADMIN_OF_TESTS, graphqlOver } from '../testing/graphql-over'

const unavailable = { kind: 'UNAVAILABLE' as const, detail: '503' }

const saveAlerts = `mutation ($input: AlertsInput!) { saveAlerts(input: $input) {
  settings { alerts { addresses unansweredMinutes } }
  userErrors { code field message }
} }`

const saveFailover = `mutation ($input: FailoverInput!) { saveFailover(input: $input) {
  settings { failover { afterMinutes } }
  userErrors { code field }
} }`

const setUp = () => {
  const { ports, cloud } = adminCloud()
  const ask = graphqlOver(ports, { language: 'pt' })

  return {
    cloud,
    alerts: async (input: object) =>
      (await ask(saveAlerts, { input })).data?.saveAlerts,
    failover: async (input: object) =>
      (await ask(saveFailover, { input })).data?.saveFailover,
  }
}

describe('whom alerts are sent to', () => {
  it('is each address once, in the language of who saves', async () => {
    const { cloud, alerts } = setUp()

    expect(
      await alerts({
        addresses: [' ana@livestore.example', 'ana@livestore.example'],
        unansweredMinutes: 5,
      })
    ).toEqual({
      settings: {
        alerts: { addresses: ['ana@livestore.example'], unansweredMinutes: 5 },
      },
      userErrors: [],
    })
    expect(cloud.settings.settings.alerts).toMatchObject({
      language: 'pt',
      changedAt: cloud.clock.iso(),
      changedBy: ADMIN_OF_TESTS,
    })
  })

  it('changes without the minutes, which stay as they are', async () => {
    const { alerts } = setUp()

    expect((await alerts({ addresses: [] })).settings.alerts).toEqual({
      addresses: [],
      unansweredMinutes: 15,
    })

    await alerts({ addresses: [], unansweredMinutes: 1440 })

    expect(
      (await alerts({ addresses: ['ana@livestore.example'] })).settings.alerts
    ).toMatchObject({ unansweredMinutes: 1440 })
  })

  it.each([
    [
      'more than ten addresses',
      {
        addresses: Array.from({ length: 11 }, (_, at) => `a${at}@b.example`),
      },
      { code: 'TOO_MANY', field: 'addresses' },
    ],
    [
      'no minutes',
      { addresses: [], unansweredMinutes: 0 },
      { code: 'OUT_OF_RANGE', field: 'unansweredMinutes' },
    ],
    [
      'more than a day',
      { addresses: [], unansweredMinutes: 1441 },
      { code: 'OUT_OF_RANGE', field: 'unansweredMinutes' },
    ],
    [
      'what is no address',
      { addresses: ['ana@livestore.example', 'ana'] },
      { code: 'EMAIL_INVALID', field: 'addresses.1' },
    ],
  ])('is refused with %s, and nothing is changed', async (_, input, error) => {
    const { cloud, alerts } = setUp()
    const { settings, userErrors } = await alerts(input)

    expect(settings).toBeNull()
    expect(userErrors).toEqual([{ ...error, message: expect.any(String) }])
    expect(cloud.settings.settings.alerts).toBeUndefined()
  })

  it('is refused while the settings cannot be written', async () => {
    const { cloud, alerts } = setUp()

    cloud.settings.faults.next('write', unavailable)

    expect((await alerts({ addresses: [] })).userErrors).toMatchObject([
      { code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/.{20,}/) },
    ])
  })
})

describe('failover', () => {
  it('is switched on with its minutes, changed and switched off', async () => {
    const { failover } = setUp()

    for (const afterMinutes of [10, 240, null]) {
      expect(await failover({ afterMinutes })).toEqual({
        settings: { failover: { afterMinutes } },
        userErrors: [],
      })
    }
  })

  it.each([0, 241])('is refused with %d minutes', async (afterMinutes) => {
    const { cloud, failover } = setUp()

    expect(await failover({ afterMinutes })).toEqual({
      settings: null,
      userErrors: [{ code: 'OUT_OF_RANGE', field: 'afterMinutes' }],
    })
    expect(cloud.settings.settings.failover).toBeUndefined()
  })

  it('keeps who stands in when its minutes are changed, and gives the chosen partner back once it is off', async () => {
    const { cloud, failover } = setUp()
    const active = {
      from: 'ZENDESK' as const,
      to: 'ZENVIA' as const,
      since: '2026-11-20T11:00:00.000Z',
    }

    cloud.settings.change((settings) => {
      settings.failover = { afterMinutes: 10, active }
    })
    await failover({ afterMinutes: 20 })
    expect(cloud.settings.settings.failover).toEqual({
      afterMinutes: 20,
      active,
    })

    await failover({})
    expect(cloud.settings.settings.failover).toBeUndefined()
  })
})
