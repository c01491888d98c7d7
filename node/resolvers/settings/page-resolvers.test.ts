import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const problem = {
  code: 'zendesk.wrong-credentials',
  since: '2026-11-20T11:00:00.000Z',
}

describe('liveSupportStatus', () => {
  const query = `{ liveSupportStatus {
    enabled partner openHandoffs waitingHandoffs failedDeliveries handoffsToday
    availability { open closedReason message nextOpeningText }
    partnerProblem { code message since }
    checklist { step done }
  } }`

  it('says that shoppers are served', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(query)

    expect(data?.liveSupportStatus).toMatchObject({
      enabled: true,
      partner: 'ZENDESK',
      openHandoffs: 0,
      availability: { open: true, message: null },
      partnerProblem: null,
    })
  })

  it('says what the partner refused', async () => {
    const { ports, cloud } = adminCloud()

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.problem = problem
    })

    const { data } = await graphqlOver(ports)(query)

    expect(data?.liveSupportStatus).toMatchObject({
      availability: {
        open: false,
        closedReason: 'PARTNER_PROBLEM',
        message: 'All agents are busy.',
        nextOpeningText: null,
      },
      partnerProblem: { ...problem, message: expect.stringMatching(/.{20,}/) },
    })
  })

  it('has words for shoppers where the merchant wrote none', async () => {
    const { ports, cloud } = adminCloud()
    const messageNow = async () => {
      const { data } = await graphqlOver(ports)(query)

      return data?.liveSupportStatus.availability.message
    }

    cloud.settings.change(({ general }) => {
      general.enabled = false
      general.disabledMessage = ''
      general.unavailabilityMessage = ''
      general.openingHours = [
        {
          weekday: 'MONDAY',
          periods: [{ opensAt: '09:00', closesAt: '18:00' }],
        },
      ]
    })
    expect(await messageNow()).toContain('no live support')

    cloud.settings.change(({ general }) => {
      general.enabled = true
    })
    expect(await messageNow()).toContain('closed at the moment')

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.problem = { code: 'x', since: cloud.clock.iso() }
    })
    expect(await messageNow()).toContain('No agent can answer')
  })
})

describe('availabilityPreview', () => {
  const query = `query ($at: String!, $draft: AvailabilityDraftInput) {
    availabilityPreview(at: $at, draft: $draft, locale: "pt-BR") {
      open message nextOpening nextOpeningText closesAt userErrors { code field }
    }
  }`

  it('shows what a draft would mean', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(query, {
      at: '2026-11-22T15:00:00Z',
      draft: {
        enabled: true,
        timeZone: 'America/Sao_Paulo',
        openingHours: [
          {
            weekday: 'MONDAY',
            periods: [{ opensAt: '09:00', closesAt: '18:00' }],
          },
        ],
        exceptions: [],
        unavailabilityMessage: 'Das 9 às 18.',
      },
    })

    expect(data?.availabilityPreview).toMatchObject({
      open: false,
      message: 'Das 9 às 18.',
      nextOpening: '2026-11-23T12:00:00.000Z',
      nextOpeningText: expect.stringContaining('amanhã, às 09:00'),
      userErrors: [],
    })
  })

  it('refuses what is no instant', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(query, {
      at: 'soon',
    })

    expect(data?.availabilityPreview).toMatchObject({
      open: false,
      userErrors: [{ code: 'INSTANT_INVALID', field: 'at' }],
    })
  })
})

describe('holidays', () => {
  it('are listed in the language asked for', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(
      `{ publicHolidays(country: "BR", state: "SP", locale: "pt") { name startsAt endsAt fixedDate } holidayRegions { code name states { code name } } }`
    )

    expect(data?.publicHolidays).toContainEqual({
      name: 'Natal',
      startsAt: '2026-12-25T00:00',
      endsAt: '2026-12-26T00:00',
      fixedDate: true,
    })
    expect(data?.holidayRegions).toContainEqual(
      expect.objectContaining({ code: 'BR', name: 'Brazil' })
    )
  })

  it('of no country are refused', async () => {
    const { errors } = await graphqlOver(adminCloud().ports)(
      `{ publicHolidays(country: "XX") { name } }`
    )

    expect(errors?.[0]?.extensions).toEqual({ code: 'COUNTRY_UNKNOWN' })
  })
})

describe('the bot’s connection', () => {
  const test = `mutation { sendBotTestEvent { delivered message status durationMs userErrors { code } } }`

  it('is saved with a secret and a token that are shown once', async () => {
    const run = graphqlOver(adminCloud().ports)
    const saved = await run(
      `mutation { saveBotConnection(input: {address: "https://bot.weni.ai/callbacks"}) { signingSecret settings { bot { connected address signingSecret { isSet } } } userErrors { code } } }`
    )
    const rotated = await run(
      `mutation { rotateBotToken { token settings { bot { token { isSet lastFour } } } userErrors { code } } }`
    )

    expect(saved.data?.saveBotConnection).toEqual({
      signingSecret: expect.stringMatching(/^whsec_/),
      settings: {
        bot: {
          connected: true,
          address: 'https://bot.weni.ai/callbacks',
          signingSecret: { isSet: true },
        },
      },
      userErrors: [],
    })

    const { token, settings } = rotated.data?.rotateBotToken ?? {}

    expect(settings.bot.token).toEqual({
      isSet: true,
      lastFour: token.slice(-4),
    })
  })

  it('lists the forms that an address may have', async () => {
    const { data } = await graphqlOver(adminCloud().ports)(
      `mutation { saveBotConnection(input: {address: "https://example.com"}) { signingSecret userErrors { code field message } } }`
    )

    expect(data?.saveBotConnection).toMatchObject({
      signingSecret: null,
      userErrors: [
        {
          code: 'ADDRESS_NOT_ALLOWED',
          field: 'address',
          message: expect.stringContaining(
            '*.weni.ai/webhooks*, *.myvtex.com/_v/*'
          ),
        },
      ],
    })
  })

  it('is tried with an event of its own kind', async () => {
    const { ports, cloud } = adminCloud()
    const { data } = await graphqlOver(ports)(test)

    expect(data?.sendBotTestEvent).toMatchObject({
      delivered: true,
      durationMs: 0,
      userErrors: [],
    })
    expect(cloud.inbox.types).toEqual(['test'])
  })

  it.each([
    [
      {
        kind: 'RETRY',
        ambiguous: true,
        detail: 'HTTP 503',
        status: 503,
      },
      /^The bot did not answer as expected[^(]*$/,
    ],
    [
      {
        kind: 'CONNECTION',
        code: 'bot.refused',
        detail: 'HTTP 401',
        status: 401,
      },
      /signing secret[^(]*$/,
    ],
    [
      { kind: 'RETRY', ambiguous: true, detail: 'ECONNREFUSED' },
      /^The bot did not answer\..*ECONNREFUSED/,
    ],
  ] as const)(
    'says why the bot did not take it: %j',
    async (failure, words) => {
      const { ports, cloud } = adminCloud()

      cloud.inbox.faults.next('deliver', failure)

      const { data } = await graphqlOver(ports)(test)

      expect(data?.sendBotTestEvent).toMatchObject({
        delivered: false,
        message: expect.stringMatching(words),
        status: 'status' in failure ? failure.status : null,
        durationMs: 0,
        userErrors: [],
      })
    }
  )

  it('tells no duration where nothing was sent', async () => {
    const { ports, cloud } = adminCloud()

    cloud.inbox.faults.next('deliver', {
      kind: 'CONNECTION',
      code: 'bot.not-called-yet',
      detail: 'none',
    })

    const { data } = await graphqlOver(ports)(test)

    expect(data?.sendBotTestEvent).toMatchObject({
      delivered: false,
      message: expect.stringContaining('Open a ticket in a flow'),
      status: null,
      durationMs: null,
    })
  })

  it('answers a failing store as a user error', async () => {
    const { ports, cloud } = adminCloud()

    cloud.settings.faults.next('read', { kind: 'UNAVAILABLE', detail: 'down' })

    const { data } = await graphqlOver(ports)(test)

    expect(data?.sendBotTestEvent).toMatchObject({
      delivered: false,
      durationMs: null,
      userErrors: [{ code: 'STORE_UNAVAILABLE' }],
    })
  })
})
