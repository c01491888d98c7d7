import type { Product } from './product'
import { VTEX_TEAM } from './partner-tab'
import type { Payload } from './run-as-admin'
import { USER_ERRORS, runAsAdmin } from './run-as-admin'
import { zenviaAgent } from './zenvia-agent'

/** As somebody of the VTEX team, who alone may enter the partner token. */
const asVtexTeam = (product: Product): Product => ({
  ...product,
  users: product.users.filter(({ email }) => email === VTEX_TEAM),
})

/** Saves what is given of the connection; answers the webhook’s address. */
export const saveZenvia = async (
  product: Product,
  input: object
): Promise<string> => {
  const { settings } = await runAsAdmin(asVtexTeam(product))<
    Payload & { settings: { zenvia: { webhookUrl: string } } }
  >(
    'saveZenviaConnection',
    `mutation ($input: ZenviaConnectionInput!) { saveZenviaConnection(input: $input) {
       settings { zenvia { webhookUrl } } ${USER_ERRORS} } }`,
    { input }
  )

  return settings.zenvia.webhookUrl
}

/** Chooses Zenvia, connects it, and pastes the webhook's address there. */
export const connectZenvia = async (product: Product): Promise<void> => {
  await runAsAdmin(product)(
    'choosePartner',
    `mutation { choosePartner(input: { partner: ZENVIA }) { ${USER_ERRORS} } }`
  )
  const url = await saveZenvia(product, {
    apiToken: product.zenvia?.apiToken,
    departmentId: product.zenvia?.departmentIds[0],
  })

  await zenviaAgent(product).administer('webhook', { url })
}
