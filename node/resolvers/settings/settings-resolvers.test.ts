import { adminCloud } from '../testing/admin-cloud'
import { ADMIN_OF_TESTS, graphqlOver } from '../testing/graphql-over'

const save = `mutation ($input: GeneralSettingsInput!) {
  saveGeneralSettings(input: $input) {
    settings { revision enabled changedBy disabledMessage openingHours { weekday periods { opensAt closesAt } } }
    current { revision changedBy }
    userErrors { code field message }
  }
}`

const input = {
  revision: 1,
  enabled: true,
  timeZone: 'America/Sao_Paulo',
  openingHours: [
    { weekday: 'MONDAY', periods: [{ opensAt: '09:00', closesAt: '18:00' }] },
  ],
  exceptions: [],
  unavailabilityMessage: 'From 9 to 18.',
}

describe('saveGeneralSettings', () => {
  it('saves and answers with the next revision', async () => {
    const { ports, cloud } = adminCloud()
    const { data } = await graphqlOver(ports)(save, { input })

    expect(data?.saveGeneralSettings.userErrors).toEqual([])
    expect(data?.saveGeneralSettings.settings).toMatchObject({
      revision: 2,
      enabled: true,
      changedBy: ADMIN_OF_TESTS,
      disabledMessage: 'Write to help@livestore.example.',
    })
    expect(cloud.settings.settings.general.openingHours[0]).toEqual(
      input.openingHours[0]
    )
  })

  it('tells who saved meanwhile, and when, and stores nothing', async () => {
    const { ports, cloud } = adminCloud()
    const run = graphqlOver(ports, { language: 'pt' })

    await run(save, { input })

    const { data } = await run(save, { input: { ...input, enabled: false } })

    expect(data?.saveGeneralSettings).toMatchObject({
      settings: null,
      current: { revision: 2, changedBy: ADMIN_OF_TESTS },
      userErrors: [
        {
          code: 'REVISION_CONFLICT',
          field: 'revision',
          message: expect.stringContaining(ADMIN_OF_TESTS),
        },
      ],
    })
    expect(cloud.settings.settings.general.enabled).toBe(true)
  })

  it('names the field of each fault, in the language of the caller', async () => {
    const { ports } = adminCloud()
    const periods = [{ opensAt: '09:00', closesAt: '09:00' }]
    const faulty = {
      ...input,
      enabled: false,
      disabledMessage: '',
      openingHours: [{ weekday: 'MONDAY', periods }],
    }
    const answers = await Promise.all(
      (['pt', 'en', 'es'] as const).map((language) =>
        graphqlOver(ports, { language })(save, { input: faulty })
      )
    )

    const messages = answers.map(({ data }) => {
      const errors = data?.saveGeneralSettings.userErrors

      expect(errors.map(({ field }: { field: string }) => field)).toEqual([
        'openingHours.0.periods.0.closesAt',
        'disabledMessage',
      ])

      return errors.map(({ message }: { message: string }) => message).join()
    })

    expect(new Set(messages).size).toBe(3)
  })

  it('answers a failing store as a user error', async () => {
    const { ports, cloud } = adminCloud()

    cloud.settings.faults.next('read', { kind: 'UNAVAILABLE', detail: 'down' })

    const { data, errors } = await graphqlOver(ports)(save, { input })

    expect(errors).toBeUndefined()
    expect(data?.saveGeneralSettings.userErrors).toMatchObject([
      { code: 'STORE_UNAVAILABLE' },
    ])
  })
})

describe('liveSupportSettings', () => {
  const query = `{
    liveSupportSettings {
      revision partner timeZone
      zendesk { connected subdomain address webhookUrl apiToken { isSet lastFour } oauthClientSecret { isSet } apiTokenDaysLeft provisioned }
      zenvia { connected apiToken { isSet } }
      bot { connected address allowedAddresses token { isSet } signingSecret { isSet } }
    }
  }`

  it('shows what is stored, and of secrets only that they are', async () => {
    const { ports } = adminCloud()
    const { data } = await graphqlOver(ports)(query)

    expect(data?.liveSupportSettings).toMatchObject({
      revision: 1,
      partner: 'ZENDESK',
      zendesk: {
        connected: true,
        subdomain: 'livestore-sandbox',
        address: 'https://livestore-sandbox.zendesk.com',
        webhookUrl: `${ports.publicAddress}/webhooks/zendesk`,
        apiToken: { isSet: true, lastFour: 'oken' },
        oauthClientSecret: { isSet: false },
        apiTokenDaysLeft: 161,
        provisioned: false,
      },
      bot: {
        connected: true,
        address: 'https://bot.weni.ai/live-support',
        allowedAddresses: expect.arrayContaining(['*.myvtex.com/_v/*']),
        token: { isSet: false },
      },
    })
    expect(JSON.stringify(data)).not.toContain('sealed(')
  })

  it('fails without internals when the store does', async () => {
    const { ports, cloud } = adminCloud()

    cloud.settings.faults.next('read', {
      kind: 'UNAVAILABLE',
      detail: 'vbase said 503',
    })

    const { errors } = await graphqlOver(ports)(query)

    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toEqual({ code: 'STORE_UNAVAILABLE' })
    expect(errors?.[0]?.message).not.toContain('vbase')
  })
})
