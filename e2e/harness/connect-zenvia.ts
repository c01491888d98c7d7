import type { Product } from './product'
import { vtexTeam } from './partner-tab'
import type { Payload } from './run-as-admin'
import { errors, runAsAdmin } from './run-as-admin'
import { zenviaAgent } from './zenvia-agent'

/** As somebody of the VTEX team, who alone may enter the partner token. */
const asVtexTeam = (product: Product): Product => ({
  ...product,
  users: product.users.filter(({ email }) => email === vtexTeam),
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
       settings { zenvia { webhookUrl } } ${errors} } }`,
    { input }
  )

  return settings.zenvia.webhookUrl
}

/** Chooses Zenvia, connects it, and pastes the webhook's address there. */
export const connectZenvia = async (product: Product): Promise<void> => {
  await runAsAdmin(product)(
    'choosePartner',
    `mutation { choosePartner(input: { partner: ZENVIA }) { ${errors} } }`
  )
  const url = await saveZenvia(product, {
    apiToken: product.zenvia?.apiToken,
    departmentId: product.zenvia?.departmentIds[0],
  })

  await zenviaAgent(product).administer('webhook', { url })
}
