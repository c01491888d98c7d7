import { ok } from 'neverthrow'

import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const ask = `mutation ($quantity: Int!) {
  requestLicenses(input: {partner: ZENVIA, quantity: $quantity}) {
    licenseUsage { requested applied activeAgents history { state quantity by } userErrors { code } }
    userErrors { code field message }
  }
}`

const training = `training { state preferredDates people profile contactName contactEmail notes history { state by } } userErrors { code field message }`

const input = {
  preferredDates: ['2026-12-01T09:00', '2026-12-02T14:00'],
  people: 4,
  profile: 'AGENT',
  contactName: 'Ana',
  contactEmail: 'ana@livestore.example',
}

const vtex = { adminEmail: () => Promise.resolve('joana@vtex.com') }

describe('licenses', () => {
  it('are asked for and answered', async () => {
    const { ports } = adminCloud()
    const asked = await graphqlOver(ports)(ask, { quantity: 5 })

    expect(asked.data?.requestLicenses).toMatchObject({
      licenseUsage: { requested: 5, applied: null, userErrors: [] },
      userErrors: [],
    })

    const { data } = await graphqlOver(
      ports,
      vtex
    )(
      `mutation { answerLicenseRequest(partner: ZENVIA, confirmed: true) { licenseUsage { applied } userErrors { code } } }`
    )

    expect(data?.answerLicenseRequest).toEqual({
      licenseUsage: { applied: 5 },
      userErrors: [],
    })
  })

  it('are a whole number within bounds', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(ask, { quantity: 0 })

    expect(data?.requestLicenses).toMatchObject({
      licenseUsage: null,
      userErrors: [
        {
          code: 'HEADCOUNT_INVALID',
          field: 'quantity',
          message: 'Use a whole number from 1 to 10000.',
        },
      ],
    })
  })

  it('are shown with the people who use them', async () => {
    const { ports, cloud } = adminCloud()

    cloud.remotes.ZENVIA.account.listTeam = async () =>
      ok([{ id: '1', name: 'Bia', profile: 'AGENT', active: true }])

    const { data } = await graphqlOver(ports)(
      `{ licenseUsage(partner: ZENVIA) { partner requested activeAgents activeAdministrators overLicense userErrors { code } } }`
    )

    expect(data?.licenseUsage).toEqual({
      partner: 'ZENVIA',
      requested: null,
      activeAgents: 1,
      activeAdministrators: 0,
      overLicense: [],
      userErrors: [],
    })
  })
})

it('who is an administrator is null where the partner does not tell', async () => {
  const { ports, cloud } = adminCloud()

  cloud.remotes.ZENVIA.account.listTeam = async () =>
    ok([{ id: '1', name: 'Bia', active: true }])

  const { data } = await graphqlOver(ports)(
    `{ licenseUsage(partner: ZENVIA) { activeAgents activeAdministrators }
       roster(partner: ZENVIA) { agents { name profile } } }`
  )

  expect(data).toEqual({
    licenseUsage: { activeAgents: 1, activeAdministrators: null },
    roster: { agents: [{ name: 'Bia', profile: null }] },
  })
})

describe('training', () => {
  it('is asked for, confirmed, read and cancelled', async () => {
    const { ports } = adminCloud()
    const run = graphqlOver(ports)
    const before = await run(`{ trainingRequest { state } }`)

    expect(before.data).toEqual({ trainingRequest: null })

    const asked = await run(
      `mutation ($input: TrainingRequestInput!) { requestTraining(input: $input) { ${training} } }`,
      { input }
    )

    expect(asked.data?.requestTraining).toMatchObject({
      training: { state: 'REQUESTED', people: 4, notes: null },
      userErrors: [],
    })

    await graphqlOver(
      ports,
      vtex
    )(`mutation { answerTraining(confirmed: true) { ${training} } }`)

    const { data } = await run(`{ trainingRequest { state history { by } } }`)

    expect(data?.trainingRequest).toEqual({
      state: 'CONFIRMED',
      history: [{ by: 'ana@livestore.example' }, { by: 'joana@vtex.com' }],
    })

    const cancelled = await run(`mutation { cancelTraining { ${training} } }`)

    expect(cancelled.data?.cancelTraining.training.state).toBe('CANCELLED')
  })
})

describe('roster', () => {
  it('lists, and says what cannot be changed from here', async () => {
    const { ports, cloud } = adminCloud()

    cloud.remotes.ZENDESK.account.listTeam = async () =>
      ok([{ id: '1', name: 'Bia', profile: 'ADMINISTRATOR', active: true }])

    const { data } = await graphqlOver(ports)(
      `{ roster(partner: ZENDESK) { agents { id name email profile department online active } canInvite canDeactivate canReactivate userErrors { code } } }`
    )

    expect(data?.roster).toEqual({
      agents: [
        {
          id: '1',
          name: 'Bia',
          email: null,
          profile: 'ADMINISTRATOR',
          department: null,
          online: null,
          active: true,
        },
      ],
      canInvite: false,
      canDeactivate: false,
      canReactivate: false,
      userErrors: [],
    })

    const refused = await graphqlOver(ports)(
      `mutation { deactivateAgent(partner: ZENDESK, agentId: "1") { agents { id } userErrors { code } } }`
    )

    expect(refused.data?.deactivateAgent).toEqual({
      agents: [],
      userErrors: [{ code: 'ROSTER_FIXED' }],
    })
  })
})

it('viewer tells the VTEX team from merchants', async () => {
  const { ports } = adminCloud()
  const query = `{ viewer { email isVtexTeam } }`
  const merchant = await graphqlOver(ports)(query)
  const team = await graphqlOver(ports, vtex)(query)

  expect(merchant.data?.viewer.isVtexTeam).toBe(false)
  expect(team.data?.viewer).toEqual({
    email: 'joana@vtex.com',
    isVtexTeam: true,
  })
})
