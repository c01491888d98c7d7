import type { OpenBot } from './connect-bot'
import { connectBot } from './connect-bot'
import { openSupport } from './open-support'
import type { Product } from './product'
import { USER_ERRORS, runAsAdmin } from './run-as-admin'

/** Chooses Zendesk, connects it, and sets it up. */
export const connectZendesk = async (product: Product): Promise<void> => {
  const run = runAsAdmin(product)
  const { subdomain, oauthClientId, oauthClientSecret } = product.zendesk

  await run(
    'choosePartner',
    `mutation { choosePartner(input: { partner: ZENDESK }) { ${USER_ERRORS} } }`
  )
  await run(
    'saveZendeskConnection',
    `mutation ($input: ZendeskConnectionInput!) { saveZendeskConnection(input: $input) { ${USER_ERRORS} } }`,
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
  await run(
    'provisionZendesk',
    `mutation { provisionZendesk { ${USER_ERRORS} } }`
  )
}

/** Zendesk with support switched on and a bot at `botAddress`. */
export const serveWithZendesk = async (
  product: Product,
  botAddress: string
): Promise<OpenBot> => {
  await connectZendesk(product)
  await openSupport(product)

  return connectBot(product, botAddress)
}
