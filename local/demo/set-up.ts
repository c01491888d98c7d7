import { z } from 'zod'

import type { LocalCloudAddresses } from '../cloud-addresses'
import { TIME_ZONE } from './plan'

type Run = (operation: string, variables?: object) => Promise<unknown>

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})

const caller =
  (address: string, headers: Record<string, string>): Run =>
  async (query, variables = {}) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = answerShape.parse(await response.json())

    if (errors) throw new Error(errors.map(({ message }) => message).join(' '))

    return data
  }

const ERRORS = 'userErrors { code field message }'

const webhookShape = z.object({
  saveZenviaConnection: z.object({
    settings: z.object({ zenvia: z.object({ webhookUrl: z.string() }) }),
  }),
})

const connectZenvia = async (
  run: Run,
  { zenvia, zenviaSandbox }: LocalCloudAddresses
): Promise<void> => {
  const answer = webhookShape.parse(
    await run(
      `mutation ($input: ZenviaConnectionInput!) { saveZenviaConnection(input: $input) {
         settings { zenvia { webhookUrl } } ${ERRORS} } }`,
      {
        input: {
          apiToken: zenvia.apiToken,
          departmentId: zenvia.departmentIds[0],
        },
      }
    )
  )

  await fetch(`${zenviaSandbox}/sandbox/admin/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      url: answer.saveZenviaConnection.settings.zenvia.webhookUrl,
    }),
  })
}

const connectZendesk = async (
  run: Run,
  { zendesk }: LocalCloudAddresses
): Promise<void> => {
  const { subdomain, oauthClientId, oauthClientSecret } = zendesk

  await run(
    `mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { ${ERRORS} } }`,
    {
      input: {
        address: subdomain,
        authentication: 'OAUTH_CLIENT',
        oauthClientId,
        oauthClientSecret,
        accountPhoneNumber: '+551140028922',
      },
    }
  )
  await run(`mutation { provisionZendesk { ${ERRORS} } }`)
}

const period = (closesAt: string) => [{ opensAt: '09:00', closesAt }]

const general = {
  revision: 0,
  enabled: true,
  timeZone: TIME_ZONE,
  openingHours: [
    ...['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map(
      (weekday) => ({ weekday, periods: period('18:00') })
    ),
    { weekday: 'SATURDAY', periods: period('13:00') },
  ],
  exceptions: [
    {
      name: 'Natal',
      startsAt: '2026-12-24T12:00',
      endsAt: '2026-12-26T00:00',
      repeatsYearly: true,
    },
  ],
  unavailabilityMessage: 'Atendemos de segunda a sexta, das 9h às 18h.',
  disabledMessage: 'Escreva para ajuda@livestore.example.',
  noAgentMessage: 'Todos os nossos atendentes estão ocupados.',
  outsideHours: 'TAKE_CONTACT',
  asksForRating: true,
}

const choose = (run: Run, partner: 'ZENDESK' | 'ZENVIA'): Promise<unknown> =>
  run(
    `mutation { choosePartner(input: { partner: ${partner} }) { ${ERRORS} } }`
  )

/** Conversations that are open now, at the sandboxes: somebody waits. */
const openSome = async (
  runAsBot: Run,
  names: string[],
  prefix: string
): Promise<void> => {
  for (const [index, name] of names.entries()) {
    await runAsBot(
      `mutation ($input: RequestHandoffInput!) { requestHandoff(input: $input) { ${ERRORS} } }`,
      {
        input: {
          conversationId: `demo-${prefix}-${index + 1}`,
          accountPhoneNumber: '+551140028922',
          shopper: {
            phoneNumber: `+551199999000${index + 1}`,
            name,
            locale: 'pt-BR',
          },
          reason: 'Entrega atrasada',
        },
      }
    )
  }
}

/** Connects both partners of the sandboxes and goes live, as a merchant does on the page, and lets some shoppers ask. */
export const setUp = async (addresses: LocalCloudAddresses): Promise<void> => {
  const { graphql, cookieName, users, bot } = addresses
  const admin = users.find(({ canManage }) => canManage)
  const run = caller(graphql, {
    cookie: `${cookieName}=${admin?.cookie ?? ''}`,
  })

  await run(
    `mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { ${ERRORS} } }`,
    { input: general }
  )
  await choose(run, 'ZENVIA')
  await connectZenvia(run, addresses)

  const runAsBot = caller(graphql, {
    'x-live-support-bot-token': bot.token ?? '',
  })

  await openSome(runAsBot, ['Otávio Reis'], 'zenvia')
  await choose(run, 'ZENDESK')
  await connectZendesk(run, addresses)
  await run(
    `mutation { requestLicenses(input: { partner: ZENDESK, quantity: 3 }) { ${ERRORS} } }`
  )
  await openSome(runAsBot, ['Lívia Castro', 'Bruno Sá'], 'zendesk')
}
