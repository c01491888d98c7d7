import { asAdmin } from './graphql'
import type { Product } from './product'

interface Errors {
  userErrors: Array<{ code: string; field: string | null; message: string }>
}

const refuse = (step: string, { userErrors }: Errors): void => {
  if (userErrors.length > 0)
    throw new Error(`${step}: ${JSON.stringify(userErrors)}`)
}

const everyDay = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
].map((weekday) => ({
  weekday,
  periods: [{ opensAt: '00:00', closesAt: '24:00' }],
}))

export interface OpenBot {
  token: string
  signingSecret: string
}

/** General settings with support on, open all day, as a save would send them. */
export const openAllDay = {
  revision: 0,
  enabled: true,
  timeZone: 'America/Sao_Paulo',
  openingHours: everyDay,
  exceptions: [],
  unavailabilityMessage: 'Fechado agora.',
  disabledMessage: 'Sem atendimento humano.',
}

/** Connects Zendesk, sets it up, switches support on, and connects a bot at `botAddress`. */
export const setUpZendesk = async (
  product: Product,
  botAddress: string
): Promise<OpenBot> => {
  const ask = asAdmin(product)
  const run = async <Shape extends Errors>(
    name: string,
    operation: string,
    variables: object = {}
  ): Promise<Shape> => {
    const answer = await ask<Shape>(operation, variables, name)

    refuse(name, answer)

    return answer
  }

  await run(
    'choosePartner',
    'mutation { choosePartner(input: { partner: ZENDESK }) { userErrors { code field message } } }'
  )
  await run(
    'saveZendeskConnection',
    'mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { userErrors { code field message } } }',
    {
      input: {
        address: product.zendesk.subdomain,
        authentication: 'OAUTH_CLIENT',
        oauthClientId: product.zendesk.oauthClientId,
        oauthClientSecret: product.zendesk.oauthClientSecret,
        accountPhoneNumber: '+551140028922',
      },
    }
  )
  await run(
    'provisionZendesk',
    'mutation { provisionZendesk { userErrors { code field message } } }'
  )
  await run(
    'saveGeneralSettings',
    'mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { userErrors { code field message } } }',
    { input: openAllDay }
  )
  const { signingSecret } = await run<Errors & { signingSecret: string }>(
    'saveBotConnection',
    'mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) { signingSecret userErrors { code field message } } }',
    { input: { address: botAddress } }
  )
  const { token } = await run<Errors & { token: string }>(
    'rotateBotToken',
    'mutation { rotateBotToken { token userErrors { code field message } } }'
  )

  return { token, signingSecret }
}
