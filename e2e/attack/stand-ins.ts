import type { OpenBot } from '../harness/connect-bot'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { caller } from './calls'
import type { Caller } from './calls'
import { startEchoingPartner } from './echoing-partner'
import { START_MS } from '../harness/start-time'
import { startVtexStandIn } from './vtex-stand-in'
import type { VtexStandIn } from './vtex-stand-in'

export const ACCOUNT = 'livestore'

/** Of the partner that echoes, one after the other. */
export const statuses = [400, 401, 403, 404, 409, 422, 429, 500, 503, 302, 200]

interface Stage {
  /** VTEX ID and License Manager, which know the product's users. */
  vtex: VtexStandIn
  /** At Zendesk's account `acme`, and in place of Zenvia. */
  partner: Awaited<ReturnType<typeof startEchoingPartner>>
  product: Product
  bot: OpenBot
  edge: Caller
}

/** One product among systems of the tests' own. */
export const stage = {} as Stage

beforeAll(async () => {
  const vtex = await startVtexStandIn()
  const partner = await startEchoingPartner(statuses)
  const product = await startProduct({
    replicas: 2,
    routes: [
      `vtexid.vtex.com.br=${vtex.origin}`,
      `${ACCOUNT}.vtexcommercestable.com.br=${vtex.origin}`,
      `acme.zendesk.com=${partner.origin}`,
      `zchat.zenvia.io=${partner.origin}`,
    ],
  })

  for (const { email, cookie, canManage } of product.users) {
    vtex.know(cookie, { user: email, account: ACCOUNT })
    if (canManage) vtex.grant(email)
  }
  Object.assign(stage, {
    vtex,
    partner,
    product,
    bot: await serveWithZendesk(product, 'https://nobody.weni.ai/callbacks'),
    edge: caller(product.publicOrigin),
  })
}, START_MS)

afterAll(async () => {
  stage.edge?.close()
  await stage.product?.stop()
  await stage.vtex?.close()
  await stage.partner?.close()
})
