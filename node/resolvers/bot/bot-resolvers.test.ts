import { rotateBotToken } from '../../usecases/bot/rotate-bot-token'
import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const request = `mutation ($input: RequestHandoffInput!) {
  requestHandoff(input: $input) {
    handoff { id conversationId partner status partnerReference queuePosition }
    availability { open closedReason message nextOpening nextOpeningText }
    userErrors { code field message }
  }
}`

const send = `mutation ($input: SendShopperMessageInput!) {
  sendShopperMessage(input: $input) { message { id status attachments { url result reason } } fetchableAddresses userErrors { code field message } }
}`

const end = `mutation ($input: EndHandoffInput!) {
  endHandoff(input: $input) { handoff { status closeReason } userErrors { code field } }
}`

const find = `query ($id: ID!) { handoff(conversationId: $id) { status waitingDeliveries failedDeliveries } }`

const input = {
  conversationId: 'wa-1',
  accountPhoneNumber: '+55 11 4002-8922',
  shopper: { phoneNumber: '+55 11 98888-7777', locale: 'pt-BR' },
}

const withBot = async () => {
  const { ports, cloud } = adminCloud()
  const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()

  return { ports, cloud, run: graphqlOver(ports, { botToken: token }) }
}

describe('the bot', () => {
  it('hands over, passes on, looks and ends', async () => {
    const { run, cloud } = await withBot()
    const asked = await run(request, { input })

    expect(asked.errors).toBeUndefined()
    expect(asked.data?.requestHandoff).toMatchObject({
      handoff: { conversationId: 'wa-1', partnerReference: 'ticket-1' },
      availability: { open: true, nextOpeningText: null },
      userErrors: [],
    })

    const url = 'https://files.example/a.png'
    const message = {
      conversationId: 'wa-1',
      messageId: 'm1',
      text: 'Hello',
      attachments: [{ url }],
    }

    cloud.remotes.ZENDESK.files = ['HOST_NOT_ALLOWED']
    const sent = await run(send, { input: message })

    expect(sent.data?.sendShopperMessage).toEqual({
      message: {
        id: 'm1',
        status: 'DELIVERED',
        attachments: [{ url, result: 'LINKED', reason: 'HOST_NOT_ALLOWED' }],
      },
      fetchableAddresses: [
        '*.weni.ai/media/*',
        '*.s3.*.amazonaws.com/media/*',
        '*.myvtex.com/_v/*',
      ],
      userErrors: [],
    })
    expect(cloud.remotes.ZENDESK.messageIds).toEqual(['m1'])

    const found = await run(find, { id: 'wa-1' })

    expect(found.data?.handoff).toMatchObject({ failedDeliveries: 0 })

    const ended = await run(end, { input: { conversationId: 'wa-1' } })

    expect(ended.data?.endHandoff).toEqual({
      handoff: { status: 'CLOSED', closeReason: 'SHOPPER_LEFT' },
      userErrors: [],
    })
  })

  it('reads of the next opening in the words of the shopper', async () => {
    const { run, cloud } = await withBot()

    cloud.settings.change(({ general }) => {
      general.openingHours = [
        {
          weekday: 'MONDAY',
          periods: [{ opensAt: '09:00', closesAt: '18:00' }],
        },
      ]
    })

    const asked = await run(request, { input })

    expect(asked.data?.requestHandoff).toMatchObject({
      handoff: null,
      availability: {
        open: false,
        closedReason: 'OUTSIDE_HOURS',
        message: 'We answer from 9 to 18.',
        nextOpening: '2026-11-23T12:00:00.000Z',
        nextOpeningText: 'segunda-feira, 23/11, às 09:00 (horário de Brasília)',
      },
      userErrors: [],
    })

    const { data } = await run(
      `{ supportAvailability(locale: "es-AR") { open nextOpeningText } }`
    )

    expect(data?.supportAvailability).toEqual({
      open: false,
      nextOpeningText: 'el lunes 23/11, a las 09:00 (hora de Brasilia)',
    })
  })

  it('reads the merchant’s words in their own language, with the opening in the language of those words', async () => {
    const { run, cloud } = await withBot()

    cloud.settings.change(({ general }) => {
      general.openingHours = [
        {
          weekday: 'MONDAY',
          periods: [{ opensAt: '09:00', closesAt: '18:00' }],
        },
      ]
      general.unavailabilityMessage = '{store}: volvemos {next_opening}.'
      general.messageLanguage = 'es'
      general.messageTranslations = {
        en: { unavailabilityMessage: '{store} is back {next_opening}.' },
      }
    })

    const read = async (locale: string) =>
      (await run(`{ supportAvailability(locale: "${locale}") { message } }`))
        .data?.supportAvailability

    expect(await read('en-US')).toEqual({
      message: 'livestore is back Monday 23 November at 09:00 (Brasilia Time).',
    })
    expect(await read('pt-BR')).toEqual({
      message:
        'livestore: volvemos el lunes 23/11, a las 09:00 (hora de Brasilia).',
    })
  })

  it('tells a shopper whose contact is taken that it is', async () => {
    const { run, cloud } = await withBot()

    cloud.settings.change(({ general }) => {
      general.openingHours = []
      general.outsideHours = 'TAKE_CONTACT'
    })

    const before = await run('{ supportAvailability { open takesContact } }')

    expect(before.data?.supportAvailability).toEqual({
      open: false,
      takesContact: true,
    })

    const { data } = await run(request, { input })

    expect(data?.requestHandoff).toMatchObject({
      handoff: { status: 'QUEUED' },
      availability: {
        open: false,
        message: expect.stringMatching(
          /^We answer from 9 to 18\. Registramos o seu contato/
        ),
      },
    })
  })

  it('tells a shopper whom an agent serves nothing of hours that ended since, however often the bot asks', async () => {
    const { run, cloud } = await withBot()
    const first = await run(request, { input })

    cloud.settings.change(({ general }) => {
      general.openingHours = []
    })

    const again = await run(request, { input })

    expect(again.data?.requestHandoff).toMatchObject({
      handoff: { id: Object(first.data?.requestHandoff).handoff.id },
      availability: { open: false, message: null },
    })
  })

  it('reads that no opening is planned', async () => {
    const { run, cloud } = await withBot()

    cloud.settings.change(({ general }) => {
      general.openingHours = []
    })

    const { data } = await run(
      `{ supportAvailability(locale: "en-GB") { open nextOpening nextOpeningText } }`
    )

    expect(data?.supportAvailability).toEqual({
      open: false,
      nextOpening: null,
      nextOpeningText: expect.stringContaining('no opening planned'),
    })
  })

  it('is told which field is wrong, with an example of a right one', async () => {
    const { run } = await withBot()
    const shopper = { phoneNumber: 'not a phone' }
    const { data } = await run(request, { input: { ...input, shopper } })

    expect(data?.requestHandoff).toMatchObject({
      handoff: null,
      userErrors: [
        {
          code: 'INVALID_PHONE_NUMBER',
          field: 'shopper.phoneNumber',
          message: expect.stringContaining('+55 11 98888-7777'),
        },
      ],
    })
  })

  it('is told that there is no handoff to write to', async () => {
    const { run } = await withBot()
    const message = { conversationId: 'wa-9', messageId: 'm1', text: 'Hello' }
    const sent = await run(send, { input: message })
    const found = await run(find, { id: 'wa-9' })

    expect(sent.data?.sendShopperMessage).toMatchObject({
      message: null,
      userErrors: [{ code: 'NO_OPEN_HANDOFF' }],
    })
    expect(found).toMatchObject({ data: { handoff: null } })
  })
})

describe('@requiresBot', () => {
  it.each([undefined, 'lsb_wrong'])(
    'refuses the token %s',
    async (botToken) => {
      const { ports, cloud } = await withBot()
      const answer = await graphqlOver(ports, { botToken })(request, { input })

      expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
      expect(answer.data).toBeNull()
      expect(cloud.remotes.ZENDESK.tickets).toEqual([])
    }
  )

  it('does not take a failing store for a stranger', async () => {
    const { run, cloud } = await withBot()

    cloud.settings.faults.next('current', {
      kind: 'UNAVAILABLE',
      detail: 'down',
    })

    const { errors } = await run(request, { input })

    expect(errors?.[0]?.extensions?.code).toBe('STORE_UNAVAILABLE')
  })
})
