import { openSupport } from '../harness/open-support'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'

/** A product of one replica, whose stories connect their partner and bot before they begin. */
export const oneReplica = {} as { product: Product }

beforeAll(async () => {
  oneReplica.product = await startProduct()
  await openSupport(oneReplica.product)
}, START_MS)

afterAll(() => oneReplica.product?.stop())
