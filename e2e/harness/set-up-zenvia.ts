import { asAdmin } from './graphql'
import type { Product } from './product'
import { openAllDay } from './set-up-zendesk'
import type { OpenBot } from './set-up-zendesk'
import { zenviaDesk } from './zenvia-desk'

interface Answer {
  userErrors: Array<{ code: string; field: string | null; message: string }>
}

const errors = 'userErrors { code field message }'

/** Connects Zenvia, pastes the webhook's address there, switches support on, and connects a bot at `botAddress`. */
export const setUpZenvia = async (
  product: Product,
  botAddress: string
): Promise<OpenBot> => {
  const ask = asAdmin(product)
  const run = async <Shape extends Answer>(
    name: string,
    operation: string,
    input?: object
  ): Promise<Shape> => {
    const answer = await ask<Shape>(operation, { input }, name)

    if (answer.userErrors.length > 0) {
      throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`)
    }

    return answer
  }

  await run(
    'choosePartner',
    `mutation { choosePartner(input: { partner: ZENVIA }) { ${errors} } }`
  )

  const { settings } = await run<
    Answer & { settings: { zenvia: { webhookUrl: string } } }
  >(
    'saveZenviaConnection',
    `mutation ($input: ZenviaConnectionInput!) { saveZenviaConnection(input: $input) {
       settings { zenvia { webhookUrl } } ${errors} } }`,
    {
      apiToken: product.zenvia?.apiToken,
      departmentId: product.zenvia?.departmentIds[0],
    }
  )

  await zenviaDesk(product).administer('webhook', {
    url: settings.zenvia.webhookUrl,
  })
  await run(
    'saveGeneralSettings',
    `mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { ${errors} } }`,
    { ...openAllDay, noAgentMessage: 'Todos ocupados.' }
  )

  const { signingSecret } = await run<Answer & { signingSecret: string }>(
    'saveBotConnection',
    `mutation ($input: BotConnectionInput!) { saveBotConnection(input: $input) { signingSecret ${errors} } }`,
    { address: botAddress }
  )
  const { token } = await run<Answer & { token: string }>(
    'rotateBotToken',
    `mutation { rotateBotToken { token ${errors} } }`
  )

  return { token, signingSecret }
}
