import { eventually } from '../harness/eventually'
import type { GeneralSettings } from '../harness/general-settings'
import { saveGeneralSettings } from '../harness/general-settings'
import { asAdmin, asBot } from '../harness/graphql'
import { connectZendesk } from '../harness/connect-zendesk'
import { zendeskAgent } from '../harness/zendesk-agent'
import { everywhere, service } from './shared-service'

interface Answer {
  handoff: { id: string; status: string } | null
  availability: {
    open: boolean
    closedReason: string | null
    message: string | null
    nextOpening: string | null
    nextOpeningText: string | null
  }
  userErrors: unknown[]
}

describe('the opening hours', () => {
  let ask: ReturnType<typeof asBot>

  beforeAll(async () => {
    ask = asBot(service.product, service.bot.token)
    await connectZendesk(service.product)
    await saveGeneralSettings(service.product)
  })

  const save = (changes: Partial<GeneralSettings>): Promise<void> =>
    saveGeneralSettings(service.product, changes)

  const requestHandoff = (conversationId: string): Promise<Answer> =>
    ask(
      `mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) {
       handoff { id status }
       availability { open closedReason message nextOpening nextOpeningText }
       userErrors { code field message } } }`,
      {
        input: {
          conversationId,
          accountPhoneNumber: '+551140028922',
          shopper: { phoneNumber: '+5511988887777', locale: 'es-CL' },
        },
      },
      'requestHandoff'
    )

  /** Closed now, and open for one minute a week that is days away. */
  const closedNow = {
    openingHours: [
      {
        weekday: [
          'SUNDAY',
          'MONDAY',
          'TUESDAY',
          'WEDNESDAY',
          'THURSDAY',
          'FRIDAY',
          'SATURDAY',
        ][(new Date().getUTCDay() + 3) % 7]!,
        periods: [{ opensAt: '09:00', closesAt: '09:01' }],
      },
    ],
  }

  it('refuses an escalation in closed hours with the words of the merchant and the next opening, and keeps what is open', async () => {
    await everywhere(null)
    const before = await requestHandoff('before-closing')

    await save(closedNow)
    await everywhere('OUTSIDE_HOURS')
    const refused = await requestHandoff('after-closing')

    expect(refused).toMatchObject({
      handoff: null,
      availability: {
        open: false,
        closedReason: 'OUTSIDE_HOURS',
        message: 'Fechado agora.',
        nextOpening: expect.stringMatching(/^20\d\d-\d\d-\d\dT12:00:00/),
        nextOpeningText: expect.stringContaining('09:00'),
      },
      userErrors: [],
    })
    expect((await requestHandoff('before-closing')).handoff?.id).toBe(
      before.handoff?.id
    )
  })

  it('takes a contact for later where the merchant wants so, and says it', async () => {
    await save({ ...closedNow, outsideHours: 'TAKE_CONTACT' })
    const taken = await eventually(async () => {
      const answer = await requestHandoff('contact')

      return answer.handoff ? answer : undefined
    })

    expect(taken.availability).toMatchObject({
      open: false,
      message: expect.stringContaining('Fechado agora.'),
    })
    await eventually(() => zendeskAgent(service.product).ticketOf('contact'))
  })

  it('refuses with the words for that when support is switched off', async () => {
    await save({ enabled: false })
    await everywhere('DISABLED')

    expect((await requestHandoff('off')).availability).toMatchObject({
      closedReason: 'DISABLED',
      message: 'Sem atendimento humano.',
      nextOpening: null,
    })
  })

  it('counts a partner that refuses our credentials as unavailable', async () => {
    await save({})
    await everywhere(null)
    const admin = asAdmin(service.product)

    await admin(
      `mutation { saveZendeskConnection(input: { authentication: API_TOKEN,
       email: "nobody@livestore.example", apiToken: "wrong" }) { userErrors { code } } }`,
      {},
      'saveZendeskConnection'
    )
    const refused = await eventually(async () => {
      const answer = await requestHandoff(`refused-${Math.random()}`)

      return answer.availability.closedReason === 'PARTNER_PROBLEM'
        ? answer
        : undefined
    })

    expect(refused).toMatchObject({
      handoff: null,
      availability: { open: false, message: 'Todos ocupados.' },
    })
    const status = await admin<{ partnerProblem: { message: string } | null }>(
      '{ liveSupportStatus { partnerProblem { message } } }',
      {},
      'liveSupportStatus'
    )

    expect(status.partnerProblem?.message).toEqual(expect.any(String))
    await everywhere('PARTNER_PROBLEM')
  })
})
